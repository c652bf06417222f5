"""The four named layers in words and places: what layers.py turns into GeoJSON.

Texts are (vi, en, ko). Neutral words, short sentences; facts carry their source."""

APPLEMAN = "Appleman, South to the Naktong, North to the Yalu"
MC2 = "Montross & Canzona, U.S. Marine Operations in Korea, vol. II"
EBB = "Mossman, Ebb and Flow"

# name, lon, from, to, (vi, en, ko) of the name, text, source: where the 38th parallel was crossed
CROSSINGS = [
    (125.36, "1950-06-25", "1950-06-30", ("Ongjin, 25/6/1950", "Ongjin, 25 June 1950", "옹진, 1950년 6월 25일"),
     ("Quân Bắc Triều Tiên tấn công bán đảo Ongjin lúc rạng sáng.", "Northern troops attack the Ongjin peninsula before dawn.", "북한군이 새벽에 옹진반도를 공격했다."), "Appleman ch. III"),
    (126.55, "1950-06-25", "1950-06-30", ("Khai Thành, 25/6/1950", "Kaesong, 25 June 1950", "개성, 1950년 6월 25일"),
     ("Sư đoàn 6 Bắc Triều Tiên tiến vào Khai Thành; đến 9 giờ 30 thành phố thất thủ.", "The Northern 6th Division enters Kaesong, lost by 09:30.", "북한군 제6사단이 개성에 들어가 오전 9시 30분경 시가지가 함락되었다."), "Appleman ch. III"),
    (127.07, "1950-06-25", "1950-06-30", ("Đường Yeoncheon – Dongducheon, 25/6/1950", "Yonchon–Tongduchon road, 25 June 1950", "연천–동두천 도로, 1950년 6월 25일"),
     ("Sư đoàn 4 Bắc Triều Tiên cùng xe tăng tiến về Uijeongbu và Seoul.", "The Northern 4th Division with tanks heads for Uijongbu and Seoul.", "북한군 제4사단이 전차와 함께 의정부와 서울로 향했다."), "Appleman ch. III"),
    (127.22, "1950-06-25", "1950-06-30", ("Đường Pocheon, 25/6/1950", "Pochon road, 25 June 1950", "포천 도로, 1950년 6월 25일"),
     ("Sư đoàn 3 Bắc Triều Tiên cùng xe tăng tiến theo đường Pocheon.", "The Northern 3rd Division with tanks takes the Pochon road.", "북한군 제3사단이 전차와 함께 포천 도로로 진격했다."), "Appleman ch. III"),
    (127.68, "1950-06-25", "1950-06-30", ("Cầu Mojin, 25/6/1950", "Mojin bridge, 25 June 1950", "모진교, 1950년 6월 25일"),
     ("Sư đoàn 2 Bắc Triều Tiên tiến về Chuncheon; Sư đoàn 6 Hàn Quốc giữ thành phố trong ba ngày.", "The Northern 2nd Division heads for Chunchon; the ROK 6th Division holds the town for three days.", "북한군 제2사단이 춘천으로 향했고 국군 제6사단은 사흘간 춘천을 지켰다."), "Appleman ch. III"),
    (128.10, "1950-06-25", "1950-06-30", ("Đường Inje – Hongcheon, 25/6/1950", "Inje–Hongchon road, 25 June 1950", "인제–홍천 도로, 1950년 6월 25일"),
     ("Một cánh quân khác từ Inje tiến về Hongcheon.", "Another column comes from Inje towards Hongchon.", "또 다른 부대가 인제에서 홍천으로 진격했다."), "Appleman ch. III"),
    (128.733, "1950-06-25", "1950-06-30", ("Đường ven biển phía đông, 25/6/1950", "Coast road, 25 June 1950", "동해안 도로, 1950년 6월 25일"),
     ("Sư đoàn 5 Bắc Triều Tiên tiến về Gangneung; một cánh quân khác đổ bộ ở phía sau thành phố.", "The Northern 5th Division heads for Kangnung; other troops land behind it.", "북한군 제5사단이 강릉으로 향하고 다른 부대는 그 뒤쪽에 상륙했다."), "Appleman ch. III"),
    (128.733, "1950-10-01", "1950-10-08", ("Bờ biển phía đông, 1/10/1950", "East coast, 1 October 1950", "동해안, 1950년 10월 1일"),
     ("Sư đoàn 3 Hàn Quốc vượt vĩ tuyến tiến về Yangyang. Có nguồn ghi ngày 30/9 cho các toán đi đầu.", "The ROK 3rd Division crosses towards Yangyang. Some sources give 30 September for its leading parties.", "국군 제3사단이 38선을 넘어 양양으로 진격했다. 선두 부대는 9월 30일에 넘었다는 기록도 있다."), "ROK Army history; Appleman ch. XXX; sources differ (30 September / 1 October)"),
    (126.55, "1950-10-09", "1950-10-16", ("Bắc Khai Thành, 9/10/1950", "North of Kaesong, 9 October 1950", "개성 북쪽, 1950년 10월 9일"),
     ("Sư đoàn Kỵ binh số 1 Mỹ vượt vĩ tuyến. Đại hội đồng Liên hợp quốc đã bỏ phiếu ngày 7/10.", "The US 1st Cavalry Division crosses; the UN General Assembly had voted on 7 October.", "미 제1기병사단이 38선을 넘었다. 유엔 총회는 10월 7일 결의를 채택했다."), "Appleman ch. XXXI"),
    (126.864, "1950-10-11", "1950-10-16", ("Gorangpo, 11/10/1950", "Korangpo, 11 October 1950", "고랑포, 1950년 10월 11일"),
     ("Sư đoàn 1 Hàn Quốc vượt vĩ tuyến, hướng về Bình Nhưỡng.", "The ROK 1st Division crosses, bound for Pyongyang.", "국군 제1사단이 38선을 넘어 평양으로 향했다."), "Appleman ch. XXXI"),
    (126.90, "1950-12-31", "1951-01-05", ("Sông Imjin, 31/12/1950", "Imjin, 31 December 1950", "임진강, 1950년 12월 31일"),
     ("Quân Trung Quốc và Bắc Triều Tiên tấn công qua vĩ tuyến lúc chập tối.", "Chinese and North Korean troops attack across the parallel at dusk.", "중국군과 북한군이 해 질 무렵 38선을 넘어 공격했다."), EBB),
    (127.30, "1950-12-31", "1951-01-05", ("Bắc Uijeongbu, 31/12/1950", "North of Uijongbu, 31 December 1950", "의정부 북쪽, 1950년 12월 31일"),
     ("Mũi chính của Chiến dịch thứ ba của Trung Quốc, hướng về Seoul.", "Main blow of the Chinese Third Phase, towards Seoul.", "중국군 제3차 공세의 주공이 서울로 향했다."), EBB),
    (128.0, "1950-12-31", "1951-01-05", ("Mặt trận trung tâm, 31/12/1950", "Centre, 31 December 1950", "중부 전선, 1950년 12월 31일"),
     ("Các quân đoàn Bắc Triều Tiên tiến về Wonju.", "North Korean corps advance towards Wonju.", "북한군 군단들이 원주 방면으로 진격했다."), EBB),
    (128.733, "1951-03-27", "1951-04-05", ("Bờ biển phía đông, 27/3/1951", "East coast, 27 March 1951", "동해안, 1951년 3월 27일"),
     ("Quân Hàn Quốc lại vượt vĩ tuyến, tới Yangyang.", "ROK troops cross again and reach Yangyang.", "국군이 다시 38선을 넘어 양양에 이르렀다."), EBB),
    (127.25, "1951-04-03", "1951-04-12", ("Mặt trận trung tâm, đầu tháng 4/1951", "Centre, early April 1951", "중부 전선, 1951년 4월 초"),
     ("Quân Liên hợp quốc vượt vĩ tuyến, tiến lên tuyến Kansas.", "UN troops cross to line Kansas.", "유엔군이 38선을 넘어 캔자스선으로 나아갔다."), EBB),
]

# unit, first day, last day, the keyframe whose trace it lies on, from, to
SECTORS = [
    (("Sư đoàn 25 Mỹ", "US 25th Division", "미 제25사단"), "1950-08-04", "1950-08-11", "1950-08-06", (128.42, 35.04), (128.448, 35.388)),
    (("Sư đoàn 24 Mỹ", "US 24th Division", "미 제24사단"), "1950-08-04", "1950-08-24", "1950-08-06", (128.448, 35.388), (128.425, 35.699)),
    (("Sư đoàn Kỵ binh số 1 Mỹ", "US 1st Cavalry Division", "미 제1기병사단"), "1950-08-04", "1950-08-25", "1950-08-06", (128.425, 35.699), (128.386, 35.992)),
    (("Sư đoàn 1 Hàn Quốc", "ROK 1st Division", "국군 제1사단"), "1950-08-04", "1950-08-12", "1950-08-06", (128.386, 35.992), (128.35, 36.245)),
    (("Sư đoàn 6 Hàn Quốc", "ROK 6th Division", "국군 제6사단"), "1950-08-04", "1950-08-12", "1950-08-06", (128.35, 36.245), (128.48, 36.46)),
    (("Sư đoàn 8 Hàn Quốc", "ROK 8th Division", "국군 제8사단"), "1950-08-04", "1950-08-12", "1950-08-06", (128.48, 36.46), (128.80, 36.43)),
    (("Sư đoàn Thủ đô Hàn Quốc", "ROK Capital Division", "국군 수도사단"), "1950-08-04", "1950-08-12", "1950-08-06", (128.80, 36.43), (129.15, 36.36)),
    (("Sư đoàn 3 Hàn Quốc", "ROK 3rd Division", "국군 제3사단"), "1950-08-04", "1950-08-09", "1950-08-06", (129.15, 36.36), (129.40, 36.38)),
    (("Sư đoàn 25 Mỹ", "US 25th Division", "미 제25사단"), "1950-08-12", "1950-09-20", "1950-08-20", (128.45, 35.105), (128.448, 35.388)),
    (("Sư đoàn 1 Hàn Quốc", "ROK 1st Division", "국군 제1사단"), "1950-08-13", "1950-08-30", "1950-08-20", (128.392, 36.03), (128.58, 36.09)),
    (("Sư đoàn 6 Hàn Quốc", "ROK 6th Division", "국군 제6사단"), "1950-08-13", "1950-08-31", "1950-08-20", (128.58, 36.09), (128.78, 36.15)),
    (("Sư đoàn 8 Hàn Quốc", "ROK 8th Division", "국군 제8사단"), "1950-08-13", "1950-08-31", "1950-08-20", (128.78, 36.15), (128.99, 36.16)),
    (("Sư đoàn Thủ đô Hàn Quốc", "ROK Capital Division", "국군 수도사단"), "1950-08-13", "1950-08-31", "1950-08-20", (128.99, 36.16), (129.25, 36.12)),
    (("Sư đoàn 3 Hàn Quốc", "ROK 3rd Division", "국군 제3사단"), "1950-08-18", "1950-08-31", "1950-08-20", (129.25, 36.12), (129.385, 36.12)),
    (("Sư đoàn 2 Mỹ", "US 2nd Division", "미 제2사단"), "1950-08-25", "1950-08-31", "1950-08-31", (128.448, 35.388), (128.425, 35.699)),
    (("Sư đoàn Kỵ binh số 1 Mỹ", "US 1st Cavalry Division", "미 제1기병사단"), "1950-08-26", "1950-08-31", "1950-08-31", (128.425, 35.699), (128.50, 36.06)),
    (("Sư đoàn 2 Mỹ", "US 2nd Division", "미 제2사단"), "1950-09-01", "1950-09-16", "1950-09-10", (128.448, 35.388), (128.452, 35.69)),
    (("Sư đoàn Kỵ binh số 1 Mỹ", "US 1st Cavalry Division", "미 제1기병사단"), "1950-09-01", "1950-09-16", "1950-09-10", (128.452, 35.69), (128.595, 35.98)),
    (("Sư đoàn 1 Hàn Quốc", "ROK 1st Division", "국군 제1사단"), "1950-09-01", "1950-09-16", "1950-09-10", (128.595, 35.98), (128.74, 36.04)),
    (("Sư đoàn 6 Hàn Quốc", "ROK 6th Division", "국군 제6사단"), "1950-09-01", "1950-09-16", "1950-09-10", (128.74, 36.04), (128.88, 36.06)),
    (("Sư đoàn 8 Hàn Quốc", "ROK 8th Division", "국군 제8사단"), "1950-09-01", "1950-09-16", "1950-09-10", (128.88, 36.06), (129.08, 35.98)),
    (("Sư đoàn Thủ đô Hàn Quốc", "ROK Capital Division", "국군 수도사단"), "1950-09-01", "1950-09-16", "1950-09-10", (129.08, 35.98), (129.26, 35.96)),
    (("Sư đoàn 3 Hàn Quốc", "ROK 3rd Division", "국군 제3사단"), "1950-09-01", "1950-09-16", "1950-09-10", (129.26, 35.96), (129.388, 36.01)),
]

# lon, lat, first day, last day, name, text, source
BATTLES = [
    (128.27, 35.13, "1950-08-07", "1950-08-13", ("Lực lượng đặc nhiệm Kean", "Task Force Kean", "킨 특수임무부대"),
     ("Cuộc phản công đầu tiên của quân Mỹ, từ Masan về phía Jinju; rốt cuộc lùi về tuyến xuất phát.", "First American counter-attack, from Masan towards Chinju; it ends where it began.", "마산에서 진주 방면으로 실시한 미군의 첫 반격. 결국 출발선으로 돌아왔다."), "Appleman ch. XVI"),
    (128.41, 35.18, "1950-08-14", "1950-09-18", ("Núi Seobuk và “Núi Chiến Trận”", "Sobuk-san and Battle Mountain", "서북산과 ‘전투산’"),
     ("Các điểm cao phía tây Masan đổi chủ nhiều lần.", "The heights west of Masan change hands again and again.", "마산 서쪽 고지의 주인이 거듭 바뀌었다."), "Appleman ch. XX, XXIV"),
    (128.45, 35.46, "1950-08-05", "1950-08-19", ("Trận chỗ lồi sông Lạc Đông lần thứ nhất", "First Battle of Naktong Bulge", "제1차 낙동강 돌출부 전투"),
     ("Sư đoàn 4 Bắc Triều Tiên vượt sông; Thủy quân lục chiến và Sư đoàn 24 Mỹ đẩy lùi trong các ngày 17–19/8.", "The Northern 4th Division crosses the river; Marines and the US 24th Division drive it back on 17–19 August.", "북한군 제4사단이 강을 건넜으나 8월 17~19일 미 해병대와 제24사단이 격퇴했다."), "Appleman ch. XVII"),
    (128.52, 36.06, "1950-08-13", "1950-08-30", ("Dabu-dong và “Đường Bowling”", "Tabu-dong and the Bowling Alley", "다부동과 ‘볼링장’ 계곡"),
     ("Sư đoàn 1 Hàn Quốc và Trung đoàn 27 Mỹ chặn đường vào Daegu.", "The ROK 1st Division and the US 27th Infantry bar the road to Taegu.", "국군 제1사단과 미 제27연대가 대구로 가는 길을 막았다."), "Appleman ch. XIX; ROK Army history"),
    (129.25, 36.08, "1950-08-09", "1950-08-20", ("Gigye – Pohang", "Kigye and Pohang", "기계·포항 전투"),
     ("Gigye thất thủ ngày 9/8, Pohang ngày 11/8; cả hai được chiếm lại ngày 18/8.", "Kigye lost on 9 August, Pohang on the 11th; both retaken on the 18th.", "기계는 8월 9일, 포항은 11일에 잃었다가 18일에 모두 되찾았다."), "Appleman ch. XVIII; ROK Army history"),
    (129.373, 36.283, "1950-08-09", "1950-08-17", ("Sư đoàn 3 Hàn Quốc bị cắt rời", "ROK 3rd Division cut off", "국군 제3사단 고립"),
     ("Bị cắt rời ở Jangsa-ri, sư đoàn rút bằng đường biển đêm 16–17/8.", "Cut off at Changsa-dong, taken off by sea in the night of 16–17 August.", "장사리에서 고립되어 8월 16~17일 밤 해상으로 철수했다."), "Appleman ch. XVIII"),
    (128.43, 34.87, "1950-08-17", "1950-08-20", ("Cuộc đổ bộ Tongyeong", "Tongyong landing", "통영 상륙작전"),
     ("Thủy quân lục chiến Hàn Quốc đổ bộ, giữ dải đất nối bán đảo và che chở đảo Geoje.", "ROK Marines land, hold the neck of the peninsula and shield Koje island.", "한국 해병대가 상륙하여 반도의 길목을 지키고 거제도를 보호했다."), "Tongyong newspaper; ROK Marine Corps"),
    (128.385, 35.25, "1950-08-31", "1950-09-08", ("Haman", "Haman", "함안 전투"),
     ("Mũi phía nam của cuộc tổng tấn công; Haman mất rồi được chiếm lại ngay trong những ngày đầu.", "Southern blow of the great offensive; Haman lost and retaken in the first days.", "9월 공세의 남쪽 공격. 함안은 처음 며칠 사이에 빼앗겼다가 탈환되었다."), "Appleman ch. XXIV"),
    (128.48, 35.47, "1950-08-31", "1950-09-16", ("Trận chỗ lồi sông Lạc Đông lần thứ hai", "Second Battle of Naktong Bulge", "제2차 낙동강 돌출부 전투"),
     ("Quân Bắc Triều Tiên vượt sông đêm 31/8; Yeongsan mất rồi được chiếm lại vào ngày 2/9.", "Northern troops cross the river in the night of 31 August; Yongsan is lost and regained by 2 September.", "북한군이 8월 31일 밤 강을 건넜다. 영산은 빼앗겼다가 9월 2일까지 탈환되었다."), "Appleman ch. XXIII"),
    (128.60, 36.02, "1950-09-02", "1950-09-15", ("Núi Ga và đồi 314", "Ka-san and Hill 314", "가산·314고지"),
     ("Quân Bắc Triều Tiên tới sát Daegu nhất; đồi 314 được chiếm lại ngày 12/9.", "Northern troops come closest to Taegu; Hill 314 is retaken on 12 September.", "북한군이 대구에 가장 가까이 접근했다. 314고지는 9월 12일 탈환되었다."), "Appleman ch. XXII"),
    (128.94, 35.97, "1950-09-04", "1950-09-13", ("Yeongcheon", "Yongchon", "영천 전투"),
     ("Thị trấn đổi chủ trong các ngày 5–9/9; Sư đoàn 8 Hàn Quốc đẩy lùi cuộc tấn công.", "The town changes hands on 5–9 September; the ROK 8th Division drives the attackers back.", "9월 5~9일 시가지의 주인이 바뀌었으나 국군 제8사단이 공격을 물리쳤다."), "ROK Army history; Appleman ch. XXII"),
    (129.22, 35.95, "1950-08-27", "1950-09-12", ("Hành lang Gyeongju", "Kyongju corridor", "경주 회랑(안강·경주 전투)"),
     ("Angang thất thủ ngày 4/9; Gyeongju giữ được.", "Angang falls on 4 September; Kyongju is held.", "안강은 9월 4일 함락되었으나 경주는 지켜졌다."), "Appleman ch. XXII"),
    (129.377, 36.285, "1950-09-14", "1950-09-19", ("Đổ bộ nghi binh ở Jangsa-ri", "Changsa diversion", "장사상륙작전(양동 상륙)"),
     ("Học sinh tình nguyện đổ bộ nghi binh trước cuộc đổ bộ Incheon.", "Student volunteers land as a diversion before Inchon.", "인천 상륙을 앞두고 학도병이 시선을 돌리려 상륙했다."), "from knowledge: general histories of South Korea in the war"),
    (128.386, 35.992, "1950-09-16", "1950-09-22", ("Phản công ra khỏi vành đai", "Break-out", "방어선 돌파"),
     ("Từ ngày 16/9, Tập đoàn quân 8 phản công; Waegwan được chiếm lại ngày 19–20/9.", "From 16 September the Eighth Army attacks; Waegwan is retaken on 19–20 September.", "9월 16일 미 제8군이 반격에 나서 19~20일 왜관을 되찾았다."), "Appleman ch. XXVII"),
]

BEACHES = [
    ([(126.5962, 37.4741), (126.6021, 37.4799)], "1950-09-15", ("Bãi Xanh Lá (đảo Wolmi)", "Green Beach (Wolmi-do)", "녹색 해안(월미도)"),
     ("Lúc 6 giờ 33, một tiểu đoàn Thủy quân lục chiến Mỹ đổ bộ theo con nước buổi sáng.", "At 06:33 a US Marine battalion lands on the morning tide.", "오전 6시 33분 미 해병 1개 대대가 아침 만조를 타고 상륙했다."), MC2 + ", ch. V"),
    ([(126.6107, 37.4862), (126.6133, 37.487), (126.6166, 37.4845)], "1950-09-15", ("Bãi Đỏ", "Red Beach", "적색 해안"),
     ("Lúc 17 giờ 33, Trung đoàn 5 Thủy quân lục chiến Mỹ leo qua đê biển vào thành phố.", "At 17:33 the US 5th Marines climb the sea wall into the city.", "오후 5시 33분 미 제5해병연대가 방조제를 넘어 시내로 들어갔다."), MC2 + ", ch. VI"),
    ([(126.6299, 37.4361), (126.6341, 37.4354), (126.6363, 37.4291), (126.6429, 37.4224)], "1950-09-15", ("Bãi Xanh Dương", "Blue Beach", "청색 해안"),
     ("Lúc 17 giờ 32, Trung đoàn 1 Thủy quân lục chiến Mỹ đổ bộ phía nam thành phố. Vị trí trên bản đồ có thể lệch ±1,5 km.", "At 17:32 the US 1st Marines land south of the city. Its place on this map is good to ±1.5 km.", "오후 5시 32분 미 제1해병연대가 시가지 남쪽에 상륙했다. 지도 위 위치는 ±1.5km쯤 어긋날 수 있다."), MC2 + ", ch. VI"),
]

FLYING_FISH = [(125.75, 36.86), (126.02, 37.0), (126.2, 37.06), (126.33, 37.12), (126.36, 37.19), (126.42, 37.26), (126.49, 37.335), (126.535, 37.365), (126.575, 37.43)]

INCHEON_POINTS = [
    ("point", 126.511, 37.358, "1950-09-15", "1950-09-15", ("Hải đăng đảo Palmi", "Palmi-do lighthouse", "팔미도 등대"),
     ("Đèn được thắp trước rạng sáng 15/9 để dẫn tàu qua luồng hẹp.", "Lit before dawn on 15 September to guide the ships through the narrow channel.", "9월 15일 동트기 전에 불을 켜 좁은 수로를 지나는 함대를 이끌었다."), MC2),
    ("point", 126.142, 37.228, "1950-08-18", "1950-09-15", ("Đảo Deokjeok", "Tokchok-do", "덕적도"),
     ("Hải quân Hàn Quốc chiếm ngày 18/8, bốn tuần trước cuộc đổ bộ Incheon.", "Taken by the ROK Navy on 18 August, four weeks before Inchon.", "인천 상륙 4주 전인 8월 18일 한국 해군이 점령했다."), "Monument text, ROK Navy"),
    ("battle", 126.791, 37.558, "1950-09-17", "1950-09-18", ("Sân bay Gimpo", "Kimpo airfield", "김포비행장"),
     ("Bị chiếm trong đêm 17 và sáng 18/9.", "Taken in the night of 17 and the morning of 18 September.", "9월 17일 밤에서 18일 아침 사이에 점령되었다."), MC2),
    ("crossing", 126.826, 37.605, "1950-09-20", "1950-09-20", ("Vượt sông Hán ở Haengju", "Han crossed at Haengju", "행주에서 한강 도하"),
     ("Trung đoàn 5 Thủy quân lục chiến Mỹ vượt sông sáng 20/9.", "The US 5th Marines cross on the morning of 20 September.", "9월 20일 아침 미 제5해병연대가 한강을 건넜다."), MC2),
    ("battle", 126.91, 37.52, "1950-09-20", "1950-09-22", ("Yeongdeungpo", "Yongdungpo", "영등포 전투"),
     ("Trung đoàn 1 Thủy quân lục chiến Mỹ chiếm khu công nghiệp ở phía nam sông.", "The US 1st Marines take the industrial suburb south of the river.", "미 제1해병연대가 강 남쪽 공업지구를 점령했다."), MC2),
    ("battle", 127.017, 37.277, "1950-09-21", "1950-09-22", ("Suwon", "Suwon", "수원"),
     ("Bị chiếm tối 21/9 hoặc ngày 22/9; các nguồn không thống nhất.", "Taken on the evening of 21 September or on the 22nd; sources differ.", "9월 21일 저녁 또는 22일에 점령되었다. 기록이 엇갈린다."), APPLEMAN + "; GHQ communique"),
    ("battle", 126.95, 37.57, "1950-09-22", "1950-09-28", ("Trận Seoul", "Battle of Seoul", "서울 탈환전"),
     ("Giao tranh trên các đồi phía tây, rồi từng chướng ngại vật trong phố; chính phủ trở về ngày 29/9.", "On the western hills, then barricade by barricade; the government returns on 29 September.", "서쪽 고지에 이어 시내의 바리케이드를 하나씩 두고 싸웠다. 9월 29일 정부가 돌아왔다."), MC2),
    ("point", 127.071, 37.17, "1950-09-26", "1950-09-28", ("Hai cánh quân gặp nhau ở Osan", "Link-up at Osan", "오산에서 두 부대 연결"),
     ("Đêm 26–27/9, cánh quân từ vành đai Busan gặp cánh quân từ Incheon.", "In the night of 26–27 September the troops from the perimeter meet those from Inchon.", "9월 26~27일 밤 낙동강에서 올라온 부대와 인천에서 온 부대가 만났다."), APPLEMAN + ", ch. XXVIII"),
]

# name, first day, last day, points, text, source
ROADS_TO_PYONGYANG = [
    (("Sư đoàn Kỵ binh số 1 Mỹ", "US 1st Cavalry Division", "미 제1기병사단"), "1950-10-09", "1950-10-20",
     [(126.785, 37.859), (126.554, 37.971), (126.474, 38.162), (126.366, 38.336), (126.233, 38.417), (125.756, 38.507), (125.776, 38.67), (125.8, 38.864), (125.754, 39.01)],
     ("Khai Thành – Kumchon – Sariwon – Bình Nhưỡng, khoảng 200 km trong 11 ngày.", "Kaesong – Kumchon – Sariwon – Pyongyang, some 200 km in eleven days.", "개성–금천–사리원–평양, 11일간 약 200km."), "Appleman ch. XXXI–XXXII"),
    (("Sư đoàn 1 Hàn Quốc", "ROK 1st Division", "국군 제1사단"), "1950-10-11", "1950-10-20",
     [(126.864, 37.997), (126.72, 38.3), (126.533, 38.503), (126.368, 38.762), (126.05, 38.95), (125.79, 39.02)],
     ("Gorangpo – Sibyon-ni – Suan – Bình Nhưỡng; vào khu phía đông thành phố sáng 19/10.", "Korangpo – Sibyon-ni – Suan – Pyongyang; into the east of the city on the morning of 19 October.", "고랑포–시변리–수안–평양. 10월 19일 오전 동평양에 진입했다."), "Appleman ch. XXXII"),
    (("Trung đoàn 8, Sư đoàn 7 Hàn Quốc", "ROK 7th Division (8th Regiment)", "국군 제7사단 제8연대"), "1950-10-15", "1950-10-20",
     [(126.65, 39.216), (126.205, 39.226), (126.03, 39.14), (125.8, 39.06)],
     ("Từ Yangdok qua Songchon, vào khu trung tâm ở phía bắc sông Đại Đồng.", "From Yangdok by Songchon into the main city north of the Taedong.", "양덕에서 성천을 거쳐 대동강 북쪽 본평양에 들어갔다."), "Appleman ch. XXXII; ROK Army history"),
    (("Rút khỏi Bình Nhưỡng", "Withdrawal from Pyongyang", "평양 철수"), "1950-12-02", "1950-12-06",
     [(125.633, 39.41), (125.754, 39.034), (125.8, 38.864), (125.776, 38.67), (125.756, 38.507)],
     ("Tập đoàn quân 8 rút về phía nam, đốt kho và cho nổ các cầu trên sông Đại Đồng.", "The Eighth Army goes south, burning stores and blowing the bridges over the Taedong.", "미 제8군이 물자를 불태우고 대동강 다리를 폭파하며 남쪽으로 물러났다."), EBB),
]
PYONGYANG_POINTS = [
    ("battle", 125.754, 39.034, "1950-10-19", "1950-10-20", ("Bình Nhưỡng, 19–20/10/1950", "Pyongyang, 19–20 October 1950", "평양, 1950년 10월 19~20일"),
     ("Quân Hàn Quốc và Mỹ vào thành phố ngày 19/10 và làm chủ toàn thành phố ngày 20/10. Chính phủ Bắc Triều Tiên đã rời đi.", "ROK and US troops enter on 19 October; the whole city is cleared on the 20th. The Northern government has left.", "10월 19일 국군과 미군이 진입하고 20일 시가 전역을 장악했다. 북한 정부는 이미 떠난 뒤였다."), "Appleman ch. XXXII"),
    ("crossing", 125.77, 39.02, "1950-10-19", "1950-10-20", ("Cầu sông Đại Đồng", "Taedong bridges", "대동강 다리"),
     ("Bị cho nổ khi các đơn vị đi đầu tới bờ nam; quân Hàn Quốc lội qua các chỗ nông ở thượng lưu.", "Blown as the leading troops reach the south bank; ROK troops cross at fords upstream.", "선두 부대가 남쪽 강변에 이르자 폭파되어 국군은 상류의 여울로 건넜다."), "Appleman ch. XXXII"),
    ("battle", 125.62, 39.30, "1950-10-21", "1950-10-22", ("Yongyu", "Yongju (Yongyu)", "영유 전투"),
     ("Lữ đoàn 27 Anh bắt liên lạc được với lính dù Mỹ.", "The British 27th Brigade joins the paratroopers.", "영국 제27여단이 미 공수부대와 만났다."), "Appleman ch. XXXII"),
    ("point", 125.754, 39.034, "1950-12-04", "1950-12-06", ("Rút khỏi Bình Nhưỡng, 5/12/1950", "Pyongyang left, 5 December 1950", "평양 철수, 1950년 12월 5일"),
     ("Hậu quân rời đi ngày 5/12. Tư liệu lưu trữ Hàn Quốc ghi ngày 4/12, nguồn Trung Quốc ghi ngày 6/12.", "The rear guards leave on 5 December. Korean archives give the 4th, Chinese sources the 6th.", "12월 5일 후위 부대가 떠났다. 한국 기록에는 4일, 중국 기록에는 6일로 되어 있다."), EBB + "; Korean archives (4 December); Chinese histories (6 December)"),
]
DROPS = [
    ("sukchon", ("Nhảy dù xuống Sukchon", "Sukchon drop", "숙천 공수"),
     ("Trung đoàn Dù 187 Mỹ nhảy lúc 14 giờ ngày 20/10 để chặn các con đường lên phía bắc.", "The US 187th Airborne jumps at 14:00 on 20 October to bar the roads north.", "10월 20일 오후 2시 미 제187공수연대가 북쪽으로 가는 길을 막으려 강하했다."), "Airborne Operations, Tab C; Appleman ch. XXXII"),
    ("sunchon", ("Nhảy dù xuống Sunchon", "Sunchon drop", "순천 공수"),
     ("Tiểu đoàn 2 nhảy dù; Sư đoàn 6 Hàn Quốc tới nơi trong cùng ngày.", "The 2nd Battalion jumps; the ROK 6th Division comes up the same day.", "제2대대가 강하하고 국군 제6사단이 같은 날 도착했다."), "Airborne Operations, Tab C; Appleman ch. XXXII"),
]
