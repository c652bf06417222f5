# 가지고 갈 그림, 영상, 인쇄물.

sheet-foot = Frontline으로 만듦. 바탕 지도: Natural Earth, GSHHG, OpenStreetMap. 전쟁의 출처는 프로그램 안에 있음.
worksheet-draw = 이날이 끝날 때의 전선을 그려 보세요.
worksheet-finish = 전선의 절반이 그려져 있습니다. 나머지 절반을 그려 보세요.
worksheet-answers = 정답
question-held = { $date } 하루가 끝날 때 { PARTICLE($town, "은") } 누가 차지하고 있었나요?
question-taken = { $from }부터 { $to } 사이에 주인이 바뀐 도시는 어디인가요? 누가 차지했나요?
question-happened = { $date }에 무슨 일이 있었나요?
answer-none = 없음.

command-export = 그림, 영상, 인쇄물 저장
command-copy-picture = 그림 복사
export-picture = 그림
export-film = 영상
export-sheet = 종이 지도
export-worksheet = 학습지
export-size = 크기
export-as-screen = 화면 그대로
export-file = 파일
export-endings = 확장자가 종류를 정합니다: .png .svg .pdf, 영상은 .gif .png .mp4
export-save = 저장
export-stop = 중지
export-written = 저장됨: { $file }
export-called-off = 중지했습니다. 아무것도 저장하지 않았습니다.
