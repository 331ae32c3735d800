package dev.adjourn.server.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {

  private final Path folder;

  DataFolderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void opensWhatItMade() {
    DataFolder data = DataFolder.open(folder.resolve("data"));

    assertThat(DataFolder.open(folder.resolve("data"))).isEqualTo(data);
  }

  @Test
  void touchesNothingInAFolderThatIsNotItsOwn() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "…");

    assertThatThrownBy(() -> DataFolder.open(folder))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("is no data folder of adjourn");
    assertThat(folder).isDirectoryContaining("glob:**thesis.txt");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("cannot write to the data folder");
  }

  @Test
  void hasOneLauncherAtATime() throws IOException {
    DataFolder data = DataFolder.open(folder.resolve("data"));
    LauncherLock lock = LauncherLock.take(data);

    assertThatThrownBy(() -> LauncherLock.take(data))
        .hasMessageContaining("another adjourn (pid " + ProcessHandle.current().pid() + ")");

    lock.close();
    LauncherLock.take(data).close();
  }

  @Test
  void makesAHalfWrittenFolderAnew() throws Exception {
    Path half = Files.createDirectories(folder.resolve("programs.unfinished"));
    Files.writeString(half.resolve("torn"), "…");
    Unfinished programs = new Unfinished(folder.resolve("programs"));

    programs.finishOnce(made -> Files.writeString(made.resolve("whole"), "…"));
    programs.finishOnce(
        made -> {
          throw new IOException("it was finished already");
        });

    assertThat(programs.target()).isDirectoryNotContaining("glob:**torn");
    assertThat(programs.target()).isDirectoryContaining("glob:**whole");
    assertThat(half).doesNotExist();
  }

  @Test
  void putsALargeLogAsideAndReadsTheEndOfOne() throws IOException {
    LogFile log = DataFolder.open(folder.resolve("data")).log("worker");
    Files.writeString(log.path(), "line\n".repeat(3 << 20));

    assertThat(log.last(2)).containsExactly("line", "line");

    log.rotate();
    assertThat(log.path()).doesNotExist();
    assertThat(log.path().resolveSibling("worker.log.1")).exists();
  }
}
