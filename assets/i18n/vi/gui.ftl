command-play-pause = Chạy hoặc dừng
command-next-day = Ngày sau
command-previous-day = Ngày trước
command-next-week = Tiến một tuần
command-previous-week = Lùi một tuần
command-next-event = Sự kiện sau
command-previous-event = Sự kiện trước
command-first-day = Ngày đầu tiên
command-last-day = Ngày cuối cùng
command-faster = Chạy nhanh hơn
command-slower = Chạy chậm hơn
command-zoom-in = Phóng to
command-zoom-out = Thu nhỏ
command-pan-left = Dời khung nhìn sang trái
command-pan-right = Dời khung nhìn sang phải
command-pan-up = Dời khung nhìn lên
command-pan-down = Dời khung nhìn xuống
command-fit-campaign = Xem toàn bộ cuộc chiến
command-fit-layer = Xem lớp bản đồ đang chọn
command-layer-1 = Bật hoặc tắt lớp bản đồ 1
command-layer-2 = Bật hoặc tắt lớp bản đồ 2
command-layer-3 = Bật hoặc tắt lớp bản đồ 3
command-layer-4 = Bật hoặc tắt lớp bản đồ 4
command-next-language = Ngôn ngữ tiếp theo
command-full-screen = Toàn màn hình
command-panel = Thanh bên
command-help = Phím tắt
command-about = Giới thiệu và nguồn
command-problems = Vấn đề trong dữ liệu
command-close = Đóng

menu-time = Thời gian
menu-map = Bản đồ
menu-layers = Lớp bản đồ
menu-window = Cửa sổ

play = Chạy
pause = Dừng
speed = { $days } ngày mỗi giây

layers-title = Lớp bản đồ
map-title = Bản đồ nền
switch-territories = Vùng kiểm soát
switch-rivers = Sông hồ
switch-towns = Thành phố, thị trấn
switch-doubt = Độ không chắc chắn

language-group = Ngôn ngữ
slider-date = Ngày
slider-hint = Kéo, bấm, lăn con lăn chuột hoặc dùng phím mũi tên
map-name = Bản đồ

event-ago = { $date }

hover-near = cách { $town } { $km } km
hover-held = { $side } kiểm soát
hover-contested = hai bên giao tranh
hover-sea = biển hoặc ngoài khu vực chiến sự
hover-front = cách chiến tuyến { $km } km

about-title = Giới thiệu Frontline
about-text = Cho thấy chiến tuyến di chuyển từng ngày. Mỗi ngày trên bản đồ là tình hình lúc cuối ngày, theo giờ địa phương.
about-credits = Nguồn tư liệu và lời cảm ơn
about-license = Giấy phép dữ liệu: { $license }
problems-title = Vấn đề trong dữ liệu
problems-count = Có { $count } phần dữ liệu không dùng được. Mọi phần khác vẫn hiển thị.
problems-fatal = Không thể hiển thị dữ liệu này.
problems-embedded = Mở dữ liệu có sẵn trong chương trình
help-title = Phím tắt
help-mouse = Kéo bản đồ để di chuyển; lăn con lăn chuột để phóng to, thu nhỏ quanh con trỏ.

key-space = Dấu cách
key-left = ←
key-right = →
key-up = ↑
key-down = ↓
key-home = Home
key-end = End
key-escape = Esc
key-shift = Shift
key-ctrl = Ctrl
key-alt = Alt
key-plus = +
key-equals = =
key-minus = −

month-short-1 = 1
month-short-2 = 2
month-short-3 = 3
month-short-4 = 4
month-short-5 = 5
month-short-6 = 6
month-short-7 = 7
month-short-8 = 8
month-short-9 = 9
month-short-10 = 10
month-short-11 = 11
month-short-12 = 12
legend-title = Chú giải

look-title = Màu sắc
theme-projector = Máy chiếu
theme-dark = Phòng tối
theme-print = Đen trắng
room-title = Hàng ghế cuối cách
room-near = 4 lần chiều cao hình
room-class = 6 lần
room-far = 8 lần
command-next-theme = Đổi bộ màu
switch-gains = Đất chiếm trong tuần
switch-units = Đơn vị
switch-axes = Mũi tiến quân
switch-events = Sự kiện
switch-transport = Đường sắt, đường bộ
switch-relief = Địa hình
