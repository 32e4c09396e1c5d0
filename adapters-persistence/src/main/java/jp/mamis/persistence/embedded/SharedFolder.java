package jp.mamis.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Who uses the server of one folder, kept in locks that the kernel lets go when a process dies in whatever way: one held
 * while starting or stopping, one shared by everybody who uses the server.
 */
final class SharedFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel users;
    private Optional<FileLock> share = Optional.empty();

    SharedFolder(Path folder) throws IOException {
        this.folder = folder;
        this.users = open(folder.resolve("users.lock"));
    }

    interface Work<T> {
        T run() throws IOException;
    }

    /** Waits until nobody else, of any process, starts or stops the server, then does the work alone. */
    synchronized <T> T alone(Work<T> work) throws IOException {
        try (FileChannel turn = open(folder.resolve("turn.lock"));
                FileLock held = turn.lock()) {
            if (!held.isValid()) {
                throw new EmbeddedPostgresFailure("The folder " + folder + " cannot be locked.");
            }
            return work.run();
        }
    }

    void join() throws IOException {
        share = Optional.of(users.lock(0, Long.MAX_VALUE, true));
    }

    /** Stops counting among the users; true when nobody is left. */
    boolean leaveAsLast() throws IOException {
        if (share.isPresent()) {
            share.get().release();
            share = Optional.empty();
        }
        try (FileLock everything = users.tryLock()) {
            return everything != null;
        }
    }

    @Override
    public void close() throws IOException {
        users.close();
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
