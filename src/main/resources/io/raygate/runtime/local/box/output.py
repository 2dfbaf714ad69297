"""Notes what a box writes in a file that stays small, as a process of its own.

Nothing in a box holds the file: what it has is the end of a pipe. A job that may look into Ray's processes could
otherwise take the open file from them and make it as large as it likes, in the name of the console.
"""

import os

CHUNK = 64 << 10
NEW = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW


class Output:
    """The file, and the one before it. Neither grows beyond `most` bytes and one chunk."""

    def __init__(self, path, most):
        folder, self.name = os.path.split(path)
        self.folder = os.open(folder, os.O_PATH | os.O_DIRECTORY)
        self.most = most
        self.file, self.size = None, 0
        self._open(0)

    def note_all(self, source):
        while chunk := os.read(source, CHUNK):
            try:
                self._note(chunk)
            except OSError:
                pass  # a full disk costs lines, not the box

    def _note(self, chunk):
        if self.size + len(chunk) > self.most:
            # A line that begins in the old file ends there.
            end = chunk.find(b"\n") + 1
            self._write(chunk[:end])
            chunk = chunk[end:]
            os.rename(self.name, self.name + ".1", src_dir_fd=self.folder, dst_dir_fd=self.folder)
            self._open(os.O_EXCL)
        self._write(chunk)

    def _open(self, more):
        fresh = os.open(self.name, NEW | more, 0o600, dir_fd=self.folder)
        if self.file is not None:
            os.close(self.file)
        self.file, self.size = fresh, os.fstat(fresh).st_size

    def _write(self, some):
        while some:
            written = os.write(self.file, some)
            self.size += written
            some = some[written:]
