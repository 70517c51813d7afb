import { importSteps, noContentColumn } from './import-words.ts';

/**
 * Every code the program can refuse with, and the one Vietnamese sentence a clerk reads:
 * what happened, what is safe, what to do. `{name}` is filled from the error's params.
 * A code exists if and only if it stands here.
 */
const errorSentences = {
  // system
  'system.unexpected': 'Có lỗi ngoài dự kiến. Dữ liệu đã lưu không bị thay đổi. Hãy thử lại; nếu vẫn lỗi, đọc mã {ref} cho người hỗ trợ.',
  'system.textTooLong': '{what} dài hơn {limit} chữ cái nên không ghi được. Chưa có gì thay đổi. Hãy tách hoặc rút ngắn rồi làm lại.',
  'system.invalidInput': 'Yêu cầu gửi đến chương trình không đúng dạng ({detail}). Chưa có gì thay đổi. Hãy kiểm tra lại thông tin vừa nhập.',
  'system.unknownOperation': 'Chương trình không có thao tác “{operation}”. Chưa có gì thay đổi. Hãy tải lại cửa sổ.',
  'system.cancelled': 'Đã hủy theo yêu cầu. Chưa có gì thay đổi.',
  'system.notFound': 'Không tìm thấy {what} này; có thể đã bị xóa. Chưa có gì thay đổi. Hãy tải lại danh sách.',
  'system.staleRevision': 'Nội dung này vừa được sửa ở cửa sổ khác. Bản đang gõ chưa được ghi. Hãy xem cả hai bản rồi chọn bản cần giữ.',
  'system.hostGone':
    'Cửa sổ này mất liên lạc với chương trình. Dữ liệu đã lưu vẫn an toàn. Hãy thử lại; nếu vẫn vậy, chép chữ đang gõ dở ra nơi khác rồi mới đóng cửa sổ và mở lại chương trình.',
  'system.windowFault': 'Cửa sổ gặp lỗi khi hiển thị phần này. Dữ liệu đã lưu vẫn an toàn. Hãy tải lại cửa sổ; nếu vẫn lỗi, hãy báo người hỗ trợ.',
  'system.sessionGone': 'Phiên làm việc của cửa sổ này đã hết. Dữ liệu đã lưu vẫn an toàn. Hãy đóng cửa sổ và mở lại từ chương trình.',
  'system.notAllowed': 'Tài khoản “{user}” không có quyền làm việc này. Chưa có gì thay đổi. Hãy nhờ người quản trị của ban chỉ đạo.',
  'system.daysReversed': 'Ngày kết thúc {to} đứng trước ngày bắt đầu {from}. Chưa có gì thay đổi. Hãy sửa lại một trong hai ngày.',
  // store
  'store.lockedByOther': 'Sổ này đang được mở bởi {holder}. Dữ liệu an toàn. Hãy đóng chương trình đó trước rồi mở lại.',
  'store.fromNewerVersion': 'Sổ này do bản chương trình mới hơn tạo ra (lược đồ {found}, bản này đọc đến {known}). Dữ liệu không bị thay đổi. Hãy cài bản mới.',
  'store.notOurs': 'Tệp “{file}” không phải là sổ của chương trình này. Tệp không bị thay đổi. Hãy chọn thư mục dữ liệu khác.',
  'store.damaged':
    'Tệp dữ liệu “{file}” bị hỏng và không đọc được. Tệp được giữ nguyên. Hãy khôi phục từ bản sao lưu gần nhất (“bcd backups”, rồi “bcd restore”), hoặc thử sửa chỉ mục (“bcd check --repair”).',
  'store.upgradeRefused':
    'Chưa nâng cấp được sổ cho bản chương trình này vì {count} dòng trong bảng “{table}” trỏ tới dòng không còn (lược đồ {version}). Sổ được giữ nguyên như trước khi mở. Hãy dùng lại bản chương trình cũ và báo người hỗ trợ.',
  'store.diskFull': 'Ổ đĩa chứa “{folder}” đã đầy nên chưa ghi được. Dữ liệu đã lưu vẫn an toàn. Hãy xóa bớt tệp trên ổ đó cho có chỗ trống rồi làm lại.',
  'store.diskFails':
    'Không đọc, ghi được ổ đĩa chứa “{folder}”: ổ bị rút ra, bị khóa chống ghi hoặc bị hỏng. Dữ liệu đã lưu không bị thay đổi. Hãy cắm lại hoặc mở khóa ghi rồi làm lại.',
  'store.folderUnusable': 'Không ghi được vào thư mục dữ liệu “{folder}”. Chưa có gì thay đổi. Hãy kiểm tra quyền ghi hoặc dung lượng ổ đĩa.',
  'store.bookMissing':
    'Thư mục dữ liệu “{folder}” có {found} của một sổ đã dùng, nhưng tệp sổ “bcd.sqlite” không còn hoặc rỗng, nên chương trình không mở sổ mới đè lên. Chưa có gì thay đổi. Hãy khôi phục sổ từ bản sao lưu gần nhất (lệnh “bcd backups”, rồi “bcd restore”), hoặc chọn thư mục dữ liệu khác nếu muốn một sổ mới.',
  // backup and restore
  'backup.bookDamaged':
    'Sổ đang mở bị hỏng ({detail}) nên chưa có bản sao lưu mới; các bản sao lưu cũ được giữ nguyên. Hãy mở Sao lưu và khôi phục để sửa chỉ mục hoặc khôi phục bản tốt gần nhất.',
  'backup.placeUnusable':
    'Không ghi được bản sao lưu vào “{folder}”: ổ bị rút ra, bị khóa chống ghi, đã đầy hoặc không có quyền ghi. Sổ và các bản sao lưu trong máy vẫn an toàn. Hãy cắm lại ổ hoặc chọn nơi khác.',
  'backup.placeIsHere':
    'Thư mục “{folder}” nằm trong chính thư mục dữ liệu, mất ổ là mất cả hai. Chưa có gì thay đổi. Hãy chọn USB, ổ khác hoặc thư mục chia sẻ.',
  'backup.bookReplaced':
    'Sổ vừa được khôi phục từ bản sao lưu trong khi việc này đang chạy, nên kết quả chưa được ghi. Sổ vừa khôi phục giữ nguyên. Hãy làm lại trên sổ này.',
  'restore.noFile': 'Không có tệp sao lưu “{file}”, hoặc không đọc được. Sổ hiện tại giữ nguyên. Hãy kiểm tra ổ đĩa đã cắm và chọn lại tệp.',
  'restore.notOurs': 'Tệp “{file}” không phải là sổ của chương trình này nên không khôi phục được. Tệp và sổ hiện tại giữ nguyên. Hãy chọn tệp sao lưu khác.',
  'restore.fromNewer':
    'Bản sao lưu “{file}” do bản chương trình mới hơn tạo ra (lược đồ {found}, bản này đọc đến {known}). Sổ hiện tại giữ nguyên. Hãy cài bản chương trình mới rồi khôi phục.',
  'restore.damaged': 'Bản sao lưu “{file}” bị hỏng ({detail}) nên không dùng để khôi phục. Sổ hiện tại giữ nguyên. Hãy chọn bản sao lưu khác.',
  'restore.ownBook': 'Tệp “{file}” chính là sổ đang mở, không phải bản sao lưu. Sổ giữ nguyên. Hãy chọn tệp trong danh sách sao lưu.',
  'restore.failed': 'Không mở được sổ từ bản sao lưu “{file}” ({detail}), nên đã đặt lại sổ như trước khi khôi phục. Không mất gì. Hãy chọn bản sao lưu khác.',
  'check.bookFault':
    'Sổ có {count} chỗ hỏng (đầu tiên: {detail}). Không có gì bị thay đổi. Hãy sửa chỉ mục (Sao lưu và khôi phục, hoặc “bcd check --repair”); nếu vẫn hỏng, hãy khôi phục bản sao lưu tốt gần nhất.',
  'check.fileMissing': 'Thiếu tệp minh chứng “{file}” mà sổ có nhắc tới. Sổ giữ nguyên. Hãy khôi phục từ bản sao lưu gần nhất hoặc đính kèm lại.',
  'check.fileDamaged': 'Tệp minh chứng “{file}” không còn nguyên như khi đính kèm. Sổ giữ nguyên. Hãy đính kèm lại tệp này.',
  'check.backupDamaged':
    'Bản sao lưu “{file}” không còn nguyên như khi tạo, không dùng để khôi phục. Sổ và các bản khác giữ nguyên. Hãy sao lưu ngay một bản mới.',
  // packet of a meeting
  'packet.damaged': 'Tệp “{file}” bị hỏng nên chưa đưa vào bộ tài liệu. Các tài liệu khác vẫn đủ. Hãy xin lại tệp từ đơn vị gửi rồi chọn lại.',
  'packet.encrypted':
    'Tệp “{file}” bị khóa quyền (mã hóa) nên chưa đưa vào bộ tài liệu. Các tài liệu khác vẫn đủ. Hãy xin bản không khóa, hoặc in tệp ra PDF mới rồi chọn lại.',
  'packet.password':
    'Tệp “{file}” có mật khẩu nên chưa đưa vào bộ tài liệu. Các tài liệu khác vẫn đủ. Hãy mở tệp bằng mật khẩu, lưu bản không mật khẩu rồi chọn lại.',
  'packet.empty': 'Tệp “{file}” không có nội dung nên chưa đưa vào bộ tài liệu. Các tài liệu khác vẫn đủ. Hãy xin lại tệp từ đơn vị gửi rồi chọn lại.',
  'packet.changed': 'Tệp “{file}” đã bị sửa sau khi chọn nên chưa đưa vào bộ tài liệu. Các tài liệu khác vẫn đủ. Hãy xem lại tệp rồi chọn lại bản cần dùng.',
  'packet.fileGone': 'Không đọc được tệp “{file}” trong sổ nên chưa đưa vào bộ tài liệu. Các tài liệu khác vẫn đủ. Hãy chọn lại tệp.',
  'packet.needsPdf':
    'Tệp “{file}” chưa phải PDF nên chưa đưa vào bộ tài liệu. Các tài liệu khác vẫn đủ. Hãy lưu tệp thành PDF (Word, Excel: Tệp, Lưu dưới dạng PDF) rồi chọn lại.',
  'packet.unknownKind':
    'Tệp “{file}” không phải PDF hay ảnh PNG, JPEG nên chưa đưa vào bộ tài liệu. Các tài liệu khác vẫn đủ. Hãy xin bản PDF của tệp rồi chọn lại.',
  'packet.readBackDiffers':
    'Bộ tài liệu vừa ghép không khớp với các tài liệu của nó ({place}: cần “{expected}”, thấy “{found}”). Chưa có tệp nào được giao, tài liệu gốc vẫn nguyên. Hãy ghép lại; nếu vẫn vậy, báo người hỗ trợ.',
  'packet.stopped': 'Bộ phận ghép tài liệu dừng giữa chừng ({detail}). Chưa có tệp nào được giao, tài liệu gốc vẫn nguyên. Hãy ghép lại.',
  // local host
  'host.foreignRequest':
    'Yêu cầu không đến từ cửa sổ của chương trình nên đã bị từ chối. Dữ liệu giữ nguyên. Hãy mở lại đúng địa chỉ mà chương trình đã in ra.',
  'host.signedOut': 'Cửa sổ này chưa được chương trình nhận. Dữ liệu giữ nguyên. Hãy mở lại từ địa chỉ mà chương trình đã in ra.',
  'host.codeUsed': 'Địa chỉ mở chương trình này đã được dùng. Dữ liệu giữ nguyên. Hãy dùng cửa sổ đang mở, hoặc khởi động lại chương trình để có địa chỉ mới.',
  'host.unknownAddress': 'Không có trang hay tệp nào ở địa chỉ này. Dữ liệu giữ nguyên. Hãy quay lại trang đầu.',
  'host.malformed': 'Yêu cầu gửi đến không đúng dạng. Chưa có gì thay đổi. Hãy tải lại cửa sổ rồi thử lại.',
  'host.requestTooLarge': 'Nội dung gửi một lần quá lớn (giới hạn {limit} MB). Chưa có gì thay đổi. Hãy chia nhỏ rồi gửi lại.',
  'host.busy': 'Chương trình đang xử lý quá nhiều việc cùng lúc. Chưa có gì thay đổi. Hãy chờ một lát rồi thử lại.',
  'host.portTaken': 'Cổng {port} đang được chương trình khác dùng. Dữ liệu giữ nguyên. Hãy chọn số cổng khác, hoặc bỏ tùy chọn cổng để chương trình tự chọn.',
  'host.cannotListen': 'Không mở được cổng {port} trên máy này ({detail}). Dữ liệu giữ nguyên. Hãy chọn số cổng khác.',
  'host.rendererMissing': 'Chưa có bản dựng của giao diện. Dữ liệu giữ nguyên. Hãy chạy “npm run build” rồi mở lại.',
  // command line
  'cli.wrongUsage': '{detail} Chưa có gì thay đổi. Xem cách dùng bằng “bcd --help”.',
  'cli.committeeUnclear': 'Trong sổ có nhiều ban chỉ đạo ({names}) nên chưa rõ kế hoạch thuộc ban nào. Chưa có gì thay đổi. Hãy thêm --committee "TÊN".',
  'cli.whichCommittee': 'Trong sổ có nhiều ban chỉ đạo ({names}) nên chưa rõ ban nào. Chưa có gì thay đổi. Hãy nêu tên ban chỉ đạo.',
  'cli.otherCommittee': 'Kế hoạch đã nêu thuộc “{committee}”, không thuộc ban chỉ đạo đã nêu. Chưa in gì. Hãy sửa một trong hai.',
  'cli.badPaper': 'Tệp “{file}” chưa mô tả được văn bản: {why}. Chưa in gì. Hãy sửa tệp rồi chạy lại.',
  'cli.noSuchTable': 'Tệp có {count} bảng, không có bảng số {table}. Chưa có gì thay đổi. Hãy chọn từ 1 đến {count}.',
  'cli.noSuchAgency': 'Kế hoạch và danh bạ không có cơ quan hay nhóm “{name}” nên chưa in gì; tên gần giống: {close}.',
  'cli.severalAgencies': 'Việc của “{name}” trong kế hoạch này nay do nhiều cơ quan đảm nhiệm ({names}) nên chưa in gì; hãy nêu một trong các tên đó.',
  // history
  'history.nothingToUndo': 'Bạn không còn thao tác nào ở đây để hoàn tác. Dữ liệu giữ nguyên.',
  'history.nothingToRedo': 'Bạn không có thao tác nào ở đây để làm lại. Dữ liệu giữ nguyên.',
  'history.changedSince':
    'Không hoàn tác được vì nội dung liên quan đã được sửa sau đó. Dữ liệu giữ nguyên. Hãy hoàn tác các thao tác sau trước, hoặc sửa trực tiếp.',
  'history.inTrash':
    'Thao tác này thuộc “{name}”, đang nằm trong thùng rác, nên chưa hoàn tác được. Dữ liệu giữ nguyên. Hãy lấy Ban Chỉ đạo ra khỏi thùng rác (Lịch sử, Thùng rác) rồi hoàn tác.',
  // the life of a plan
  'planLife.closed': 'Kế hoạch “{title}” đã đóng nên không sửa được. Chưa có gì thay đổi. Hãy mở lại kế hoạch nếu cần sửa.',
  'plans.columnGone':
    'Một cột vừa sửa không còn trong kế hoạch; có thể đã bị bỏ ở cửa sổ khác. Chưa có gì thay đổi. Hãy xem lại các cột, hoặc hoàn tác bước bỏ cột.',
  'planLife.notDraft': 'Kế hoạch “{title}” đã được ban hành. Chưa có gì thay đổi. Hãy dùng “Sửa đổi, bổ sung” nếu có văn bản mới.',
  'planLife.notAdopted':
    'Kế hoạch “{title}” không ở trạng thái đã ban hành nên chưa làm được bước này. Chưa có gì thay đổi. Hãy ban hành hoặc mở lại kế hoạch trước.',
  'planLife.notClosed': 'Kế hoạch “{title}” chưa kết thúc nên không cần mở lại. Chưa có gì thay đổi.',
  'planLife.nothingToAdopt': 'Kế hoạch chưa có nhiệm vụ nào để ban hành. Chưa có gì thay đổi. Hãy thêm nhiệm vụ trước.',
  'planLife.nothingChanged': 'Kế hoạch không có gì khác bản đã ban hành theo {number}. Chưa có gì thay đổi. Hãy sửa nội dung trước rồi ghi văn bản sửa đổi.',
  'planLife.datedBefore':
    'Văn bản sửa đổi đề ngày {day}, trước ngày {previous} của {number}. Chưa ghi gì, kế hoạch giữ nguyên. Hãy sửa lại ngày, hoặc đánh dấu là ngày đúng như vậy rồi ghi tiếp.',
  // agencies
  'agencies.alreadyRegistered': 'Danh bạ đã có cơ quan “{name}”. Chưa có gì thay đổi. Hãy dùng tên đã có.',
  'agencies.aliasTaken':
    '“{alias}” đang là tên của cơ quan “{name}” nên chưa ghi. Danh bạ giữ nguyên. Hãy bỏ tên đó ở cơ quan kia trước, hoặc chọn đúng cơ quan.',
  'agencies.unifyItself': '“{name}” được chọn cho cả hai bên. Chưa có gì thay đổi. Hãy chọn cơ quan trùng khác.',
  'agencies.unifyReorganised':
    '“{name}” đã có trong một lần sắp xếp, sáp nhập nên không phải mục trùng. Chưa có gì thay đổi. Nếu đúng là một cơ quan, hãy hoàn tác lần sắp xếp đó trước.',
  'agencies.stillNamed':
    'Chưa xóa được “{name}” vì còn được nêu trong {where}. Danh bạ giữ nguyên. Nếu cơ quan đã thôi hoạt động, hãy ghi ngày kết thúc hoặc lập một lần sắp xếp tổ chức.',
  'agencies.parentCycle': 'Cơ quan “{name}” không thể trực thuộc chính mình, dù qua cơ quan khác. Danh bạ giữ nguyên. Hãy chọn cơ quan cấp trên khác.',
  'agencies.memberTwice': 'Cơ quan “{name}” được ghi hai lần vào cùng thời gian trong cụm từ này. Chưa có gì thay đổi. Hãy bỏ một lần hoặc sửa ngày.',
  // succession
  'succession.renameIsOneToOne': 'Đổi tên cần đúng một cơ quan và một tên mới. Chưa có gì thay đổi. Nếu công việc chuyển sang cơ quan khác, hãy chọn sáp nhập.',
  'succession.mergeNeedsOneSuccessor': 'Sáp nhập cần đúng một cơ quan tiếp nhận. Chưa có gì thay đổi. Hãy chọn một cơ quan hoặc gõ tên cơ quan mới.',
  'succession.splitIsOneToSeveral': 'Chia tách cần một cơ quan cũ và từ hai cơ quan tiếp nhận trở lên. Chưa có gì thay đổi. Hãy bổ sung cơ quan tiếp nhận.',
  'succession.dissolveHasNoSuccessor': 'Giải thể thì không có cơ quan tiếp nhận. Chưa có gì thay đổi. Nếu có cơ quan nhận việc, hãy chọn sáp nhập.',
  'succession.namedTwice': '“{name}” được nêu hai lần. Chưa có gì thay đổi. Hãy bỏ một lần.',
  'succession.sameOnBothSides':
    '“{name}” vừa là cơ quan cũ vừa là cơ quan tiếp nhận. Chưa có gì thay đổi. Cơ quan tiếp nhận sẵn có thì không ghi ở bên cơ quan cũ.',
  'succession.alreadyEnded':
    '“{name}” đã kết thúc hoạt động ngày {day}. Chưa có gì thay đổi. Hãy bỏ cơ quan này khỏi danh sách, hoặc sửa ngày kết thúc trong danh bạ.',
  'succession.beforeItBegan': 'Ngày sắp xếp phải sau ngày “{name}” bắt đầu hoạt động ({day}). Chưa có gì thay đổi. Hãy sửa lại ngày.',
  'succession.successorNotThere':
    'Ngày {day} cơ quan “{name}” chưa có hoặc không còn hoạt động nên không tiếp nhận được. Chưa có gì thay đổi. Hãy chọn cơ quan khác hoặc sửa ngày.',
  // documents: the plan
  'documents.nobodyToExtract':
    'Kế hoạch chưa có nhiệm vụ nào giao cho cơ quan trong danh bạ nên không có gì để trích. Chưa có tệp nào được tạo. Hãy điền đơn vị chủ trì rồi in lại.',
  'documents.nothingToPrint': 'Kế hoạch chưa có nhiệm vụ nào để in. Chưa có tệp nào được tạo. Hãy thêm nhiệm vụ hoặc bỏ bớt điều kiện lọc rồi in lại.',
  'documents.nothingOwed':
    'Tính đến ngày {day}, một cơ quan được chọn không còn nợ báo cáo của kỳ này. Chưa có văn bản nào được tạo. Hãy xem lại danh sách rồi tạo lại.',
  'documents.nothingListed': 'Danh sách “{title}” đang trống. Chưa có tệp nào được tạo. Hãy bỏ bớt điều kiện lọc rồi in lại.',
  'documents.emptyLetter': 'Công văn gửi {name} chưa có lời văn. Chưa có văn bản nào được tạo. Hãy gõ lời văn hoặc bấm “Viết lại từ dữ liệu”.',
  'documents.noLateAgencies': 'Tính đến ngày {day}, không có cơ quan nào trong danh sách này của báo cáo “{period}”. Chưa có tệp nào được tạo.',
  // figures and proposals
  'indicators.twice':
    'Bảng số liệu đã có dòng “{name}”{agency}. Chưa ghi gì. Hãy ghi số vào dòng đã có, hoặc đổi tên, đơn vị tính hay cơ quan để hai dòng khác nhau.',
  'proposals.answeredBeforeSent': 'Ngày trả lời {answered} đứng trước ngày gửi {sent}. Kiến nghị chưa được ghi. Hãy sửa lại một trong hai ngày.',
  // papers that a committee makes
  'papers.needsPlan': 'Văn bản này cần một kế hoạch. Chưa tạo gì. Hãy chọn kế hoạch rồi tạo lại.',
  'papers.needsPeriod': 'Văn bản này cần một kỳ báo cáo. Chưa tạo gì. Hãy chọn kỳ báo cáo rồi tạo lại.',
  'papers.issued': '{paper} đã ban hành nên không sửa được nữa. Chưa có gì thay đổi. Nếu cần sửa, hãy tạo bản sao thành dự thảo mới.',
  'papers.notReady': 'Chưa ban hành được: {why} Dự thảo vẫn nguyên, chưa lấy số.',
  'papers.noSuchMeasure': 'Không có thông số trình bày “{key}”. Chưa có gì thay đổi. Hãy mở lại bảng thể thức.',
  // an office's own Word templates
  'templates.notWord':
    'Tệp “{file}” không phải là tệp Word .docx nên không dùng làm mẫu được. Chưa có gì thay đổi. Hãy mở mẫu bằng Word, lưu thành tệp .docx rồi chọn lại.',
  'templates.damaged':
    'Tệp “{file}” bị hỏng hoặc chưa chép hết nên không dùng làm mẫu được. Chưa có gì thay đổi. Hãy mở mẫu bằng Word, lưu thành tệp mới rồi chọn lại.',
  'templates.encrypted':
    'Tệp “{file}” được đặt mật khẩu nên không dùng làm mẫu được. Chưa có gì thay đổi. Hãy mở mẫu bằng Word, bỏ mật khẩu, lưu lại rồi chọn lại.',
  'templates.hasMacros':
    'Tệp “{file}” có chứa macro nên không dùng làm mẫu được. Chưa có gì thay đổi. Hãy lưu mẫu thành tệp .docx không có macro rồi chọn lại.',
  'templates.tooLarge': 'Tệp “{file}” quá lớn ({size} MB; nhiều nhất {limit} MB). Chưa có gì thay đổi. Hãy bỏ bớt ảnh trong mẫu rồi chọn lại.',
  'templates.unsafe':
    'Tệp “{file}” có cấu trúc bất thường ({detail}) nên không được mở. Chưa có gì thay đổi. Hãy mở mẫu bằng Word, lưu thành tệp mới rồi chọn lại.',
  'templates.tooSlow':
    'Làm việc với mẫu “{file}” quá {limit} giây chưa xong nên chương trình đã dừng. Chưa có gì thay đổi, chưa có tệp nào được tạo. Hãy làm mẫu gọn hơn, hoặc lưu bản Word thông thường.',
  'templates.tooHeavy':
    'Làm việc với mẫu “{file}” cần hơn {limit} MB bộ nhớ nên chương trình đã dừng. Chưa có gì thay đổi, chưa có tệp nào được tạo. Hãy làm mẫu gọn hơn, hoặc lưu bản Word thông thường.',
  'templates.faults': 'Mẫu “{file}” có {count} chỗ phải sửa nên chưa nhận. Chưa có gì thay đổi. Hãy sửa trong Word rồi chọn lại:\n{faults}',
  'templates.noFields':
    'Mẫu “{file}” không có trường nào, nên mọi văn bản làm từ mẫu sẽ giống hệt nhau. Chưa có gì thay đổi. Hãy chép các trường cần dùng vào mẫu; nếu đúng là mẫu như vậy thì vẫn nhận được.',
  'templates.none': 'Ban Chỉ đạo chưa có mẫu Word cho loại văn bản này. Chưa có tệp nào được tạo. Hãy đưa mẫu vào ở Ban Chỉ đạo, “Mẫu Word…”.',
  'templates.gaps': 'Chưa tạo tệp từ mẫu “{file}”.\n{gaps}\nVăn bản vẫn nguyên. Hãy bổ sung, hoặc vẫn lưu nếu đúng như vậy.',
  'templates.cannotFill':
    'Không điền được mẫu “{file}” ({detail}). Chưa có gì thay đổi, chưa có tệp nào được tạo. Hãy mở mẫu bằng Word, gõ lại các trường, lưu thành tệp mới rồi chọn lại.',
  'templates.readBackDiffers':
    'Tệp Word làm từ mẫu “{file}” khác dữ liệu ở {field}: cần “{expected}”, trong tệp là “{found}”. Tệp chưa được giao, dữ liệu an toàn. Hãy gõ lại trường đó trong mẫu rồi đưa mẫu vào lại.',
  'templates.changed': 'Tệp mẫu “{file}” lưu trong sổ đã bị thay đổi hoặc hỏng nên không dùng. Sổ vẫn an toàn. Hãy đưa mẫu vào lại.',
  'reminders.undated': 'Chưa có ngày văn bản. Chưa phát hành công văn nào, chưa lấy số. Hãy ghi ngày văn bản rồi phát hành lại.',
  'reminders.unsigned': 'Chưa có người ký. Chưa phát hành công văn nào, chưa lấy số. Hãy chọn hoặc gõ họ tên người ký rồi phát hành lại.',
  'reminders.room': 'Còn chỗ chưa điền ở {where}. Chưa phát hành công văn nào, chưa lấy số. Hãy điền rồi phát hành lại; in bản để ghi tay thì vẫn in được.',
  'reminders.oneNumber':
    'Số “{symbol}” chỉ dùng được cho một công văn, đang chọn {count}. Chưa phát hành công văn nào. Hãy để trống số (chỉ ghi ký hiệu) để lấy số liền nhau từ sổ, hoặc chọn một cơ quan.',
  // the registers of papers
  'register.noSuchSpan': '“{span}” không phải là năm hay nhiệm kỳ đúng dạng. Chưa ghi gì. Hãy ghi năm như 2026, nhiệm kỳ như 2025-2030.',
  'register.cancelled': 'Văn bản {symbol} đã hủy từ trước. Chưa có gì thay đổi.',
  'register.notCancelled': 'Văn bản {symbol} không ở trạng thái đã hủy. Chưa có gì thay đổi.',
  'register.nothingToPrint': 'Sổ chưa có văn bản nào để in. Chưa có tệp nào được tạo. Hãy vào sổ văn bản, hoặc bỏ bớt điều kiện lọc.',
  'register.notReserved':
    'Số {paper} không phải số đang giữ trước cho loại văn bản này. Chưa ban hành, chưa lấy số. Hãy chọn số khác trong danh sách, hoặc lấy số tiếp theo.',
  'register.issuedPaper':
    'Số {symbol} là của một văn bản đã ban hành trong Văn bản, được giữ nguyên từng chữ. Chưa có gì thay đổi. Muốn bỏ thì hủy văn bản kèm lý do; muốn sửa thì hoàn tác việc ban hành, hoặc ban hành bản sao.',
  'register.numberTaken': 'Sổ đã có số {number} ({known}). Chưa ghi gì. Nếu sổ giấy đúng là có hai văn bản cùng số thì ghi tiếp, sổ sẽ đánh dấu số trùng.',
  'register.numberGone':
    'Số {number} đã được cấp một lần ({known}), nay không còn trong sổ. Chưa ghi gì. Nếu chính văn bản ấy được vào sổ lại thì ghi tiếp, hoặc lấy lại từ Thùng rác.',
  'register.numberSkips':
    'Số {number} không liền sau số cuối của loại này; số kế tiếp là {next}. Chưa ghi gì. Nếu sổ giấy đúng là như vậy thì ghi tiếp, các số ở giữa sẽ hiện là số trống.',
  'register.dayOutside': 'Ngày {day} không thuộc {span}. Chưa ghi gì. Hãy xem lại ngày, hoặc ghi tiếp nếu đúng là sổ này.',
  'register.daysCross':
    'Số {number} ngày {day} đứng không theo thứ tự ngày: {known} đã ghi ngày {other}. Chưa ghi gì. Hãy xem lại ngày, hoặc ghi tiếp nếu đúng như vậy.',
  'register.sameIncoming':
    'Văn bản này có vẻ đã vào sổ: số đến {number}, của {sender}, số {symbol} ngày {day}. Chưa ghi gì. Hãy xem lại, hoặc ghi tiếp nếu là văn bản khác.',
  // reporting
  'reporting.noSuchPeriod': 'Ban Chỉ đạo chưa có kỳ báo cáo {period}. Chưa có gì thay đổi. Hãy tạo kỳ báo cáo của năm đó trước.',
  'reporting.periodInUse': 'Kỳ “{period}” đã có báo cáo nên không xóa được. Chưa có gì thay đổi. Hãy xóa các báo cáo của kỳ trước.',
  'reporting.windowReversed': 'Ngày đầu của kỳ “{period}” sau ngày cuối. Chưa có gì thay đổi. Hãy xem lại hai ngày chốt số liệu.',
  'reporting.alreadySent': 'Cơ quan này đã có báo cáo về các nhiệm vụ đó trong kỳ. Chưa có gì thay đổi. Nếu là bản sửa, hãy ghi là đính chính.',
  'reporting.nothingToCorrect': 'Cơ quan này chưa gửi báo cáo nào trong kỳ để đính chính. Chưa có gì thay đổi. Hãy ghi là báo cáo mới.',
  'reporting.questionWithResults': 'Câu hỏi lại gửi cho cơ quan không kèm kết quả nhiệm vụ. Chưa có gì thay đổi. Hãy ghi kết quả bằng một báo cáo riêng.',
  'reporting.taskTwice': 'Một nhiệm vụ được nêu hai lần trong cùng báo cáo. Chưa có gì thay đổi. Hãy giữ lại một dòng cho mỗi nhiệm vụ.',
  'reporting.nothingClaimed':
    'Có kết quả chưa được báo là hoàn thành nên không có gì để xác nhận hay trả lại. Chưa có gì thay đổi. Hãy bỏ kết quả đó khỏi lựa chọn.',
  'reporting.returnNeedsReason': 'Trả lại kết quả cần nêu lý do. Chưa có gì thay đổi. Hãy ghi lý do rồi trả lại.',
  'reporting.proofAsked':
    'Kết quả của nhiệm vụ {tasks} chưa nêu sản phẩm hoặc chưa có văn bản, tệp minh chứng. Chưa có gì thay đổi. Hãy bổ sung, hoặc chọn vẫn xác nhận.',
  'reporting.proofNeeded':
    'Ban Chỉ đạo đặt bắt buộc có sản phẩm và minh chứng mới xác nhận; kết quả của nhiệm vụ {tasks} còn thiếu. Chưa có gì thay đổi. Hãy bổ sung, hoặc bỏ các nhiệm vụ đó khỏi lựa chọn.',
  'reporting.extensionDecided': 'Đề nghị gia hạn này đã được quyết định. Chưa có gì thay đổi. Nếu cần đổi thời hạn, hãy ghi một đề nghị mới.',
  'reporting.extensionEarlier':
    'Ngày gia hạn {day} không sau thời hạn {due} của nhiệm vụ “{task}”. Chưa có gì thay đổi. Hãy xem lại ngày; muốn rút ngắn thì sửa thời hạn trong kế hoạch.',
  'reporting.dayTooEarly': 'Ngày vừa nhập trước ngày bắt đầu của việc này. Chưa có gì thay đổi. Hãy xem lại ngày.',
  'reporting.flagHeld': 'Nhiệm vụ đang ở tình trạng này rồi. Chưa có gì thay đổi.',
  'reporting.evidenceDamaged': 'Tệp “{file}” lưu trong sổ đã bị thay đổi hoặc hỏng nên không mở. Sổ vẫn an toàn. Hãy lấy lại tệp từ bản sao lưu.',
  // imports: the draft
  'imports.emptyFile': 'Tệp “{file}” trống, không có nội dung để đọc. Chưa có gì thay đổi. Hãy chọn tệp khác.',
  'imports.encrypted':
    'Tệp “{file}” được đặt mật khẩu nên không đọc được. Chưa có gì thay đổi. Hãy mở tệp bằng Word hoặc Excel, bỏ mật khẩu, lưu lại rồi nhập.',
  'imports.damaged':
    'Tệp “{file}” bị hỏng hoặc chưa chép hết nên không đọc được. Chưa có gì thay đổi. Hãy mở tệp bằng Word hoặc Excel, lưu thành tệp mới rồi nhập.',
  'imports.hasMacros': 'Tệp “{file}” có chứa macro nên không được đọc. Chưa có gì thay đổi. Hãy lưu lại thành tệp .docx hoặc .xlsx không có macro rồi nhập.',
  'imports.unsafeArchive':
    'Tệp “{file}” giải nén ra lớn bất thường ({detail}) nên không được đọc. Chưa có gì thay đổi. Hãy mở tệp, chép riêng bảng kế hoạch sang tệp mới rồi nhập.',
  'imports.unsafeContent':
    'Tệp “{file}” có cấu trúc bất thường ({detail}) nên không được đọc. Chưa có gì thay đổi. Hãy mở tệp bằng Word hoặc Excel, lưu thành tệp mới rồi nhập.',
  'imports.tooSlow':
    'Tệp “{file}” đọc quá {limit} giây chưa xong nên chương trình đã dừng đọc. Chưa có gì thay đổi. Hãy mở tệp, chép riêng bảng kế hoạch sang tệp mới rồi nhập.',
  'imports.tooHeavy':
    'Đọc tệp “{file}” cần hơn {limit} MB bộ nhớ nên chương trình đã dừng đọc. Chưa có gì thay đổi. Hãy mở tệp, chép riêng bảng kế hoạch sang tệp mới rồi nhập.',
  'imports.tooLarge': 'Tệp “{file}” quá lớn ({size} MB; nhiều nhất {limit} MB). Chưa có gì thay đổi. Hãy chép riêng bảng kế hoạch sang tệp mới rồi nhập.',
  'imports.tooManyCells': 'Bảng trong tệp “{file}” quá lớn ({what}). Chưa có gì thay đổi. Hãy bỏ bớt dòng, cột thừa hoặc tách thành nhiều tệp.',
  'imports.longCell':
    '{table} của tệp “{file}” có một ô dài {letters} chữ cái, ở dòng {line} (mỗi ô nhiều nhất {limit}). Chưa có gì thay đổi. Hãy mở tệp, tách hoặc rút ngắn ô đó rồi nhập lại.',
  'imports.isPdf':
    'Tệp “{file}” là PDF, chương trình không đọc được bảng trong PDF. Chưa có gì thay đổi. Hãy dùng tệp Word hoặc Excel gốc, hoặc chép bảng từ tệp rồi dán vào.',
  'imports.isImage': 'Tệp “{file}” là ảnh, không có chữ để đọc. Chưa có gì thay đổi. Hãy dùng tệp Word hoặc Excel gốc.',
  'imports.notADocument':
    'Tệp “{file}” không phải là văn bản hay bảng tính đọc được. Chưa có gì thay đổi. Hãy chọn tệp .docx, .doc, .odt, .xlsx, .xls, .xlsb, .ods, .csv, .tsv, .txt, .html hoặc .mht.',
  'imports.isRtf':
    'Tệp “{file}” là tệp RTF, chương trình không đọc được. Chưa có gì thay đổi. Hãy mở tệp bằng Word, chọn Lưu thành (Save As) loại Word Document (.docx) rồi nhập.',
  'imports.onlyLetterhead':
    'Tệp “{file}” không có bảng nhiệm vụ nào: bảng trong tệp chỉ là phần đầu (quốc hiệu, tên cơ quan) hoặc phần ký của văn bản. Chưa có gì thay đổi. Hãy chọn tệp có bảng kế hoạch.',
  'imports.onlyHeadings': '{table} của tệp “{file}” không có dòng nhiệm vụ nào (chỉ có tiêu đề cột). Chưa có gì thay đổi. Hãy chọn bảng đã điền nhiệm vụ.',
  'imports.notAPlan':
    '{table} của tệp “{file}” không giống kế hoạch: các cột {columns} không nói việc phải làm, ai làm, bao giờ xong. Chưa có gì thay đổi. Hãy chọn tệp có bảng kế hoạch.',
  'imports.noTasks': '{table} của tệp “{file}” không có dòng nào là nhiệm vụ. Chưa có gì thay đổi. Hãy chọn bảng khác, hoặc xem lại ý nghĩa các cột.',
  'imports.noContentColumn': `${noContentColumn} Tệp “{file}” chưa được nhập, chưa có gì thay đổi. Hãy nhập bằng màn hình và chọn cột ở bước ${importSteps[1]}, hoặc đặt tên “Nội dung” cho cột đó trong tệp.`,
  'imports.noTable': 'Tệp “{file}” không có bảng nào. Chưa có gì thay đổi. Hãy chọn tệp có bảng kế hoạch.',
  'imports.beforeUnicode':
    'Chữ trong tệp “{file}” dùng bảng mã cũ (TCVN3 với phông .VnTime, hoặc VNI), không phải Unicode, nên không đọc đúng được. Chưa có gì thay đổi. Hãy chọn chuyển sang Unicode khi nhập kế hoạch (ở dòng lệnh: --decode), hoặc chuyển tệp bằng công cụ của UniKey rồi chọn lại.',
  'imports.draftGone': 'Bản xem trước đã đóng. Kế hoạch chưa có gì thay đổi. Hãy chọn lại tệp cần nhập.',
  'imports.noSuchTable': 'Tệp chỉ có {count} bảng, không có bảng đã chọn. Kế hoạch chưa có gì thay đổi. Hãy chọn lại bảng.',
  'imports.notPreviewed': 'Bảng này chưa được xem trước. Kế hoạch chưa có gì thay đổi. Hãy xem trước rồi nhập.',
  'imports.nothingToImport': 'Không còn dòng nào để nhập. Kế hoạch chưa có gì thay đổi. Hãy giữ lại ít nhất một nhiệm vụ.',
  // forms
  'forms.nobodyToAsk':
    'Kế hoạch chưa có nhiệm vụ nào giao cho cơ quan trong danh bạ, nên chưa có phiếu nào được tạo. Dữ liệu giữ nguyên. Hãy điền đơn vị chủ trì rồi tạo phiếu.',
  // merge
  'merge.notAForm':
    'Tệp “{file}” không phải phiếu báo cáo: không có mã phiếu và không có bảng nào khớp nhiệm vụ của kế hoạch. Chưa ghi gì từ tệp này. Hãy kiểm tra lại tệp đơn vị gửi.',
  'merge.otherPeriod': 'Tệp “{file}” là phiếu của kỳ “{found}”, không phải kỳ “{period}”. Chưa ghi gì từ tệp này. Hãy chọn đúng kỳ rồi gộp lại.',
  'merge.otherPlan': 'Tệp “{file}” là phiếu của kế hoạch khác ({title}). Chưa ghi gì từ tệp này. Hãy mở đúng kế hoạch rồi gộp lại.',
  'merge.foreignForm':
    'Tệp “{file}” có mã phiếu {formCode} không do sổ này tạo ra. Chưa ghi gì từ tệp này. Hãy kiểm tra xem phiếu có phải của ban chỉ đạo khác không.',
  'merge.leftBehind': 'Tệp “{file}” là tệp tạm do máy hoặc Word, Excel tự tạo, không phải phiếu của đơn vị nên được bỏ qua. Sổ không thay đổi.',
  'merge.noAnswers': 'Tệp “{file}” là phiếu của {addressee} nhưng chưa điền nội dung nào. Chưa ghi gì từ tệp này. Hãy đề nghị đơn vị điền rồi gửi lại.',
  'merge.rowsUnknown':
    'Tệp “{file}” là phiếu của {addressee} nhưng không dòng nào khớp nhiệm vụ của kế hoạch. Chưa ghi gì từ tệp này. Hãy mở tệp xem, rồi nhập tay hoặc gửi lại phiếu mới cho đơn vị.',
  'merge.addresseeUnclear':
    'Tệp “{file}” có bảng khớp kế hoạch nhưng không rõ của cơ quan nào. Chưa ghi gì từ tệp này. Hãy ghi tên đơn vị vào dòng “Đơn vị báo cáo” rồi gộp lại.',
  'merge.noPlan': 'Chưa có kế hoạch nào để gộp báo cáo kỳ “{period}”. Chưa có gì thay đổi. Hãy nhập kế hoạch trước.',
  'merge.draftGone': 'Bản xem trước đã đóng. Chưa có gì thay đổi. Hãy chọn lại các tệp cần gộp.',
  'merge.fileChanged': 'Tệp “{file}” đã thay đổi từ lúc xem trước. Chưa ghi gì. Hãy xem trước lại rồi gộp.',
  'merge.changedSince': 'Dữ liệu báo cáo đã thay đổi từ lúc xem trước. Chưa ghi gì. Hãy xem trước lại rồi gộp.',
  'merge.taskAnswered':
    'Tệp “{file}” đã có dòng trả lời cho nhiệm vụ {number}, nên không chuyển thêm dòng khác vào đó. Chưa có gì thay đổi. Hãy chọn nhiệm vụ khác hoặc bỏ dòng này.',
  'merge.bothReadings': 'Nhiệm vụ {number}: một ô có hai cách đọc mà cả hai đang được đánh dấu. Chưa ghi gì. Hãy chỉ đánh dấu một cách đọc rồi gộp lại.',
  'merge.nothingToMerge': 'Không còn nội dung mới nào để ghi. Dữ liệu giữ nguyên.',
  // files
  'files.tokenGone': 'Tệp tạm đã hết hạn. Dữ liệu giữ nguyên. Hãy chọn lại tệp.',
  'files.unreadable': 'Không đọc được tệp “{file}”. Chưa có gì thay đổi. Hãy kiểm tra tệp còn ở đó và không bị chương trình khác khóa.',
  'files.tooLarge': 'Tệp “{file}” quá lớn (giới hạn {limit} MB). Chưa có gì thay đổi. Hãy tách tệp nhỏ hơn rồi chọn lại.',
  'files.unwritable': 'Không ghi được tệp “{file}” ({detail}). Dữ liệu giữ nguyên. Hãy kiểm tra thư mục còn đó, còn chỗ và ghi được, rồi thử lại.',
  // documents
  'documents.outsideTheThuc': '{element} là {value} {unit}, ngoài mức cho phép từ {min} đến {max} {unit} ({source}). Chưa in gì. Hãy chọn lại trong khoảng đó.',
  'documents.letterNotInFont':
    'Ở chỗ “{words}” có ký tự “{letter}” không có trong phông chữ {font} và các phông chữ khác của máy nên chưa in PDF. Dữ liệu an toàn. Hãy sửa ký tự đó hoặc lưu bản Word.',
  'documents.privateLetter':
    'Ở chỗ “{words}” có ký hiệu riêng của một phông chữ khác (mã {code}), in ra sẽ thành ô trống, nên chưa in. Dữ liệu an toàn. Hãy tìm chỗ đó trong bảng và thay ký hiệu, ví dụ bằng “-” hoặc “•”.',
  'documents.inPaper': '{paper}: {reason}',
  'documents.tooLongForExcel':
    'Ở {place}, chữ dài {count} ký tự, quá {limit} ký tự mà một ô Excel chứa được, nên chưa tạo tệp Excel. Dữ liệu an toàn. Hãy lưu bản Word hoặc PDF, hoặc tách ô đó.',
  'documents.fontUnreadable': 'Không đọc được tệp phông chữ “{file}” nên chưa in. Dữ liệu an toàn. Hãy cài lại chương trình.',
  'documents.readBackDiffers':
    'Bản {format} vừa tạo khác dữ liệu ở {place}: cần “{expected}”, trong tệp là “{found}”. Bản in chưa được giao, dữ liệu an toàn. Hãy in lại; nếu vẫn vậy, hãy báo người hỗ trợ.',
  'documents.storeDiffers':
    'Bản {format} vừa tạo khác sổ ở {place}: trong sổ là “{expected}”, trên bản in là “{found}”. Bản in chưa được giao, dữ liệu an toàn. Hãy in lại; nếu vẫn vậy, hãy báo người hỗ trợ.',
  'documents.rendererStopped': 'Bộ phận in dừng giữa chừng ({detail}). Chưa có tệp nào được giao, dữ liệu an toàn. Hãy in lại.',
} as const;

export type ErrorCode = keyof typeof errorSentences;
export type ErrorParams = Readonly<Record<string, string | number>>;

/** The sentence of a code with its params filled in; an unknown placeholder is left out rather than shown raw. */
export function errorSentence(code: ErrorCode, params: ErrorParams = {}): string {
  return fillSentence(errorSentences[code], params);
}

/** Fills `{name}` placeholders; used by error and issue sentences alike. */
export function fillSentence(template: string, params: ErrorParams): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'));
}
