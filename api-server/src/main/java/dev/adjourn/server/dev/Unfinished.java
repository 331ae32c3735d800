package dev.adjourn.server.dev;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder in the making. It gets its name when it is finished, so a folder of that name is always
 * whole, and what a killed launcher left half-written is simply made anew.
 *
 * @param target the folder when it is finished
 */
record Unfinished(Path target) {

  /** Fills a folder. */
  @FunctionalInterface
  interface Work {
    void fill(Path folder) throws IOException, InterruptedException;
  }

  /** Makes the folder, unless it is there already. */
  void finishOnce(Work work) throws IOException, InterruptedException {
    if (Files.exists(target)) {
      return;
    }
    Path folder = target.resolveSibling(target.getFileName() + ".unfinished");
    delete(folder);
    Files.createDirectories(folder);
    work.fill(folder);
    Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
