package jp.mamis.persistence.hpki;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import jp.mamis.application.hpki.ca.IssuanceLog;
import jp.mamis.application.hpki.ca.IssuanceLogFailure;
import jp.mamis.application.hpki.ca.IssuanceNote;

/**
 * The log of issuing as a file of lines beside the database. Each line begins with a digest of the line before and itself, so that
 * a change in between is found. A last line without its end was cut short while it was written: nobody acted upon it, and the
 * next note takes its place.
 */
public final class FileIssuanceLog implements IssuanceLog {

    private static final int DIGEST = 64;
    /** A process takes a lock on a file once; threads of one process wait here. */
    private static final Object ONE_AT_A_TIME = new Object();

    /** How far the file is whole. */
    private record End(String digest, long position) {}

    private static final End BEGIN = new End("0".repeat(DIGEST), 0);

    private final Path file;
    private End known = BEGIN;

    /** @param file made with the first note, readable for its owner only; holds names of certificates' holders */
    public FileIssuanceLog(Path file) {
        this.file = file;
    }

    @Override
    public void append(IssuanceNote note) {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = opened();
                    FileLock lock = channel.lock()) {
                End end = channel.size() < known.position() ? walked(BEGIN, each -> {}) : walked(known, each -> {});
                String line = NoteLine.write(note);
                byte[] text = (digest(end.digest(), line) + "\t" + line + "\n").getBytes(StandardCharsets.UTF_8);
                channel.truncate(end.position());
                ByteBuffer rest = ByteBuffer.wrap(text);
                long at = end.position();
                while (rest.hasRemaining()) {
                    at += channel.write(rest, at);
                }
                channel.force(true);
                known = new End(new String(text, 0, DIGEST, StandardCharsets.US_ASCII), at);
                if (!lock.isValid()) {
                    throw new IssuanceLogFailure(file + " was taken away");
                }
            } catch (IOException e) {
                throw new IssuanceLogFailure(file + " cannot be written", e);
            }
        }
    }

    @Override
    public void read(Consumer<IssuanceNote> reader) {
        synchronized (ONE_AT_A_TIME) {
            known = walked(BEGIN, line -> reader.accept(NoteLine.read(line)));
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
        return new End(line.substring(0, DIGEST), before.position() + line.length() + 1);
    }

    private static String digest(String before, String line) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((before + "\n" + line).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
