# Hình ảnh, phim và tờ in mang đi.

sheet-foot = Làm bằng Frontline. Bản đồ nền: Natural Earth, GSHHG, OpenStreetMap; nguồn về cuộc chiến có trong chương trình.
worksheet-draw = Hãy vẽ chiến tuyến vào cuối ngày này.
worksheet-finish = Một nửa chiến tuyến đã được vẽ. Hãy vẽ nửa còn lại.
worksheet-answers = Đáp án
question-held = Cuối ngày { $date }, bên nào giữ { $town }?
question-taken = Những thị trấn nào đổi chủ từ { $from } đến { $to }? Bên nào chiếm được?
question-happened = Điều gì đã xảy ra vào { $date }?
answer-none = Không có.
