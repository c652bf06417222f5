# Hình ảnh, phim và tờ in mang đi.

sheet-foot = Làm bằng Frontline. Bản đồ nền: Natural Earth, GSHHG, OpenStreetMap; nguồn về cuộc chiến có trong chương trình.
worksheet-draw = Hãy vẽ chiến tuyến vào cuối ngày này.
worksheet-finish = Một nửa chiến tuyến đã được vẽ. Hãy vẽ nửa còn lại.
worksheet-answers = Đáp án
question-held = Cuối ngày { $date }, bên nào giữ { $town }?
question-taken = Những thị trấn nào đổi chủ từ { $from } đến { $to }? Bên nào chiếm được?
question-happened = Điều gì đã xảy ra vào { $date }?
answer-none = Không có.

command-export = Lưu hình, phim hoặc tờ in
command-copy-picture = Chép hình
export-picture = Hình
export-film = Phim
export-sheet = Bản đồ trên giấy
export-worksheet = Phiếu bài tập
export-size = Kích thước
export-as-screen = Như trên màn hình
export-file = Tập tin
export-endings = Phần đuôi cho biết loại: .png .svg .pdf; phim .gif .png .mp4
export-save = Lưu
export-stop = Dừng
export-written = Đã ghi: { $file }
export-called-off = Đã dừng; không ghi gì cả.
