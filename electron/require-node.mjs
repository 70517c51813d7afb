// Loaded before every entry point. The store's native module needs Node-API 10 (Node 22.14 or newer) and
// crashes the process on anything older, so say it in a sentence instead. Plain JavaScript: an older Node must be able to read it.
import module from 'node:module';

if (Number(process.versions.napi) < 10) {
  process.stderr.write(
    `Sổ Ban Chỉ đạo cần Node.js 22.18 trở lên; máy này đang dùng ${process.version}. ` +
      'Dữ liệu không bị thay đổi. Hãy chạy "npm ci" rồi dùng các lệnh "npm run …", hoặc cài Node.js 24. [system.nodeTooOld]\n',
  );
  process.exit(1);
}

// Compiled code is kept between runs: a command on the command line answers sooner the second time.
module.enableCompileCache?.();
