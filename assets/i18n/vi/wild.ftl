# Dữ liệu có ngày nhưng không phải gói: chương trình hiểu được gì.
year-bc = { $year } TCN
wild-side-untold = Bên không rõ tên
wild-layer-troops = Vị trí
wild-layer-undated = Không có ngày

wild-files = { $shown } tệp
wild-lines = { $shown } đường
wild-areas = { $shown } vùng
wild-points = { $shown } điểm
wild-understood = { $files } được hiểu là { $kind }
wild-kind-daily = trạng thái từng ngày
wild-kind-state = các trạng thái, mỗi trạng thái kéo dài đến trạng thái sau
wild-kind-interval = các khoảng ngày
wild-kind-instant = các sự kiện vào ngày của chúng
wild-one-day = tất cả vào { $first }
wild-days = từ { $first } đến { $last }
wild-dates = { $shown } ngày có dữ liệu
wild-missing = { $count ->
    [0] không thiếu ngày nào
   *[other] thiếu { $shown } ngày
}
wild-no-sides = không có bên nào (không có vùng)
wild-one-side-untold = một bên, dữ liệu không nói là bên nào
wild-sides = { $shown } bên ({ $names }), lấy từ { $from }
wild-area = diện tích từ { $from } đến { $to } km²
wild-area-one = diện tích { $from } km²
wild-date-from = ngày lấy từ { $from }
wild-from-pair = hai thuộc tính { $start } và { $end }
wild-from-property = thuộc tính { $name }
wild-from-times = danh sách { $name }
wild-from-wrapper = { $name } bên cạnh các đối tượng
wild-from-file = tên tệp
wild-from-title = tên của tập hợp
wild-from-folder = tên thư mục
wild-from-color = màu trong { $name }
wild-from-words = các chữ trong { $name }
wild-order-day-first = đọc ngày theo thứ tự ngày/tháng
wild-order-month-first = đọc ngày theo thứ tự tháng/ngày
wild-and-more = và { $count } bên nữa
wild-asked = { $name } có thể hiển thị sau khi trả lời một câu hỏi
wild-source = Dữ liệu: { $source }
wild-nothing = Không hiểu được gì có thể hiển thị trong { $name }

wild-question-date = Thuộc tính nào là ngày? Không có thuộc tính quen thuộc nào, và tên tệp cũng không có ngày. { $list }
wild-question-date-none = Không tìm thấy ngày: các đối tượng không có thuộc tính và tên tệp không có ngày. Hãy ghi ngày vào tên, ví dụ front_1950-09-15.geojson
wild-question-order = { $example } là ngày/tháng hay tháng/ngày? Các ngày khác không cho biết
wild-question-sides = Ai giữ các vùng này? Không thuộc tính, màu hay tên nào cho biết; chúng được vẽ là một bên không tên. { $list }
wild-property = { $name } (ví dụ { $values })

wild-warning = { $what } ({ $place })
wild-warning-no-date = { $count } đối tượng không có ngày đọc được; bị bỏ qua
wild-warning-no-geometry = { $count } đối tượng không có hình
wild-warning-left-aside = { $count } tệp thuộc loại khác, để sang một bên
wild-warning-undated = { $count } tệp không có ngày; hiển thị mọi ngày
wild-warning-broken = { $count } vị trí không đủ hai số; bị bỏ qua
wild-warning-too-short = { $count } đường hoặc vòng có quá ít vị trí; bị bỏ qua
wild-warning-unknown-kind = { $count } hình thuộc loại không biết; bị bỏ qua
wild-warning-no-side = { $count } vùng không rõ bên giữ, tuy các vùng khác có
wild-warning-times-misfit = { $count } danh sách thời gian không khớp với hình; bị bỏ qua
wild-warning-no-number = { $count } giá trị không phải số (NaN), coi như thiếu
wild-warning-text-numbers = { $count } số viết dưới dạng chữ, vẫn đọc được
wild-warning-heights = { $count } độ cao, không dùng
wild-warning-unclosed = { $count } vòng chưa khép; đã khép lại
wild-warning-turned = { $count } vòng chạy ngược chiều; đã đảo lại
wild-warning-doubled = { $count } vị trí trùng với vị trí trước; đã bỏ
wild-warning-date-line = { $count } hình vượt qua đường đổi ngày; đã cắt ở đó
wild-warning-swapped = { $count } tệp ghi vĩ độ trước kinh độ; đã đổi lại
wild-warning-ended = { $count } hình không có tọa độ: điều chúng thể hiện kết thúc vào ngày đó
wild-warning-several-a-day = { $count } mốc sớm hơn trong cùng một ngày; chỉ lấy mốc cuối
wild-warning-no-arrival = Ranh giới không thể chuyển động dần: cần hai bên giữ toàn bộ vùng đất vào mọi ngày có dữ liệu

wild-describe-nothing = Không có thông tin về ngày này.
wild-describe-held = { $side } giữ { $km2 } km².
wild-describe-held-since = { $side } giữ { $km2 } km², theo dữ liệu { $date }.
wild-describe-line = Đường { $name }: { $km } km.
wild-describe-sure = Các đường đúng như dữ liệu cho ngày này.
wild-describe-between = Các đường được vẽ giữa hai ngày có dữ liệu.
wild-describe-gap = Hai ngày có dữ liệu gần nhất cách nhau xa: các đường nằm đâu đó giữa hai nguồn.

legend-traced-certain = Đường đúng như dữ liệu
legend-traced-likely = Đường giữa hai ngày có dữ liệu
legend-traced-guess = Giữa hai nguồn cách xa về thời gian
legend-held-between = Giữ vào ngày có dữ liệu trước đó; giữa hai nguồn
here-untold = Dữ liệu không cho biết

command-open-data = Mở dữ liệu của bạn
command-back-to-embedded = Trở lại Chiến tranh Triều Tiên
open-title = Mở dữ liệu của bạn
open-hint = Một tệp GeoJSON, một bảng có cột lat và lon, một thư mục hoặc tệp zip gồm các tệp như vậy, hoặc một gói chiến dịch. Cũng có thể thả tệp vào cửa sổ.
open-path = Đường dẫn
open-up = Lên trên
open-read = Đọc
open-reading = Đang đọc…
open-failed = Không mở được:
open-cancel = Hủy
open-open = Mở
open-copy = Chép những lời này
open-one-side = Tất cả là một bên
open-meaning = Các hình là
open-arrival = Cho ranh giới chuyển động đều giữa các ngày
open-swapped = Các tệp này ghi vĩ độ trước
open-drop = Thả tệp vào đây để mở
