package jp.mamis.persistence.hpki;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jp.mamis.application.hpki.ca.IssuanceLog;
import jp.mamis.application.hpki.ca.IssuanceLogFailure;
import jp.mamis.application.hpki.ca.IssuanceNote;
import jp.mamis.application.hpki.ca.LogHead;

/**
 * The log of issuing as a file of lines beside the database. Each line begins with a keyed digest of the line before and
 * itself, so that nobody without the key changes or adds one. The first line makes the log another than all others. A last line
 * without its end was cut short while it was written: nobody acted upon it, and the next note takes its place. Long because
 * writing and reading one line hold to each other.
 */
public final class FileIssuanceLog implements IssuanceLog {

    private static final int DIGEST = 64;
    /** A process takes a lock on a file once; threads of one process wait here. */
    private static final Object ONE_AT_A_TIME = new Object();

    /** No line is longer. */
    private static final int LONGEST_LINE = 1 << 20;
    /** The first line, by which a log is told from all others. */
    private static final String FIRST = "LOG\t";

    /** How far the file is whole. */
    private record End(String log, String digest, long position) {

        Optional<LogHead> head() {
            return position == 0 ? Optional.empty() : Optional.of(new LogHead(log, position, digest));
        }
    }

    private static final End BEGIN = new End("", "0".repeat(DIGEST), 0);

    private final Path file;
    private final UnaryOperator<String> digest;
    private End known = BEGIN;

    /**
     * @param file   made with the first note, readable for its owner only; holds names of certificates' holders
     * @param digest 64 letters of a text that nobody can tell without a key
     */
    public FileIssuanceLog(Path file, UnaryOperator<String> digest) {
        this.file = file;
        this.digest = digest;
    }

    @Override
    public void appendAll(List<? extends IssuanceNote> notes) {
        write(notes.stream().map(NoteLine::write).toList());
    }

    @Override
    public LogHead begin() {
        return write(List.of());
    }

    private LogHead write(List<String> notes) {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = opened();
                    FileLock lock = channel.lock()) {
                End end = walkedOn();
                channel.truncate(end.position());
                if (end.position() == 0) {
                    end = written(channel, end, List.of(FIRST + UUID.randomUUID()));
                }
                end = written(channel, end, notes);
                channel.force(true);
                known = end;
                if (!lock.isValid()) {
                    throw new IssuanceLogFailure(file + " was taken away");
                }
                return end.head().orElseThrow();
            } catch (IOException e) {
                throw new IssuanceLogFailure(file + " cannot be written", e);
            }
        }
    }

    private End written(FileChannel channel, End before, List<String> lines) throws IOException {
        StringBuilder all = new StringBuilder();
        End end = before;
        for (String line : lines) {
            String mark = digest(end.digest(), line);
            all.append(mark).append('\t').append(line).append('\n');
            end = new End(end.position() == 0 ? mark : end.log(), mark, end.position() + DIGEST + 2 + line.length());
        }
        ByteBuffer rest = ByteBuffer.wrap(all.toString().getBytes(StandardCharsets.US_ASCII));
        long at = before.position();
        while (rest.hasRemaining()) {
            at += channel.write(rest, at);
        }
        return end;
    }

    @Override
    public void read(Consumer<IssuanceNote> reader) {
        synchronized (ONE_AT_A_TIME) {
            known = walked(BEGIN, notes(reader));
        }
    }

    @Override
    public boolean read(LogHead after, Consumer<IssuanceNote> reader) {
        synchronized (ONE_AT_A_TIME) {
            if (!holds(after)) {
                return false;
            }
            known = walked(new End(after.log(), after.digest(), after.length()), notes(reader));
            return true;
        }
    }

    @Override
    public Optional<LogHead> head() {
        synchronized (ONE_AT_A_TIME) {
            try {
                known = walkedOn();
                return known.head();
            } catch (IOException e) {
                throw new IssuanceLogFailure(file + " cannot be read", e);
            }
        }
    }

    private static Consumer<String> notes(Consumer<IssuanceNote> reader) {
        return line -> {
            if (!line.startsWith(FIRST)) {
                reader.accept(NoteLine.read(line));
            }
        };
    }

    /** What was known is still there: a log never grows shorter. */
    private End walkedOn() throws IOException {
        if (known.position() > 0 && (!Files.exists(file) || Files.size(file) < known.position())) {
            throw new IssuanceLogFailure(file + " is shorter than it was");
        }
        return walked(known, line -> {});
    }

    /** Whether the file begins as that log, and a line with that digest ends there. */
    private boolean holds(LogHead head) {
        if (!Files.exists(file)) {
            return false;
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            if (content.length() < head.length() || head.length() <= DIGEST) {
                return false;
            }
            byte[] first = new byte[DIGEST];
            content.readFully(first);
            byte[] before = new byte[(int) Math.min(LONGEST_LINE, head.length())];
            content.seek(head.length() - before.length);
            content.readFully(before);
            String text = new String(before, StandardCharsets.US_ASCII);
            int start = text.lastIndexOf('\n', text.length() - 2) + 1;
            return new String(first, StandardCharsets.US_ASCII).equals(head.log())
                    && text.endsWith("\n")
                    && text.startsWith(head.digest() + "\t", start);
        } catch (IOException e) {
            throw new IssuanceLogFailure(file + " cannot be read", e);
        }
    }

    private FileChannel opened() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
                folder.force(true);
            }
        }
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /** Tells the lines after {@code from}, which was whole when it was found. */
    private End walked(End from, Consumer<String> lines) {
        End end = from;
        if (!Files.exists(file)) {
            return end;
        }
        try (FileChannel channel = FileChannel.open(file).position(from.position());
                BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.US_ASCII))) {
            StringBuilder line = new StringBuilder();
            int next = reader.read();
            while (next >= 0) {
                if (next == '\n') {
                    end = checked(end, line.toString());
                    lines.accept(line.substring(DIGEST + 1));
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
                next = reader.read();
            }
            return end;
        } catch (IOException e) {
            throw new IssuanceLogFailure(file + " cannot be read", e);
        }
    }

    /** All of it is ASCII: a letter is an octet. */
    private End checked(End before, String line) {
        boolean whole = line.length() > DIGEST + 1
                && line.substring(0, DIGEST).equals(digest(before.digest(), line.substring(DIGEST + 1)));
        if (!whole) {
            throw new IssuanceLogFailure(file + " was changed at octet " + before.position());
        }
        return new End(
                before.position() == 0 ? line.substring(0, DIGEST) : before.log(),
                line.substring(0, DIGEST),
                before.position() + line.length() + 1);
    }

    private String digest(String before, String line) {
        return digest.apply(before + "\n" + line);
    }
}
