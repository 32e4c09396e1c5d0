package jp.mamis.cli.boot;

import static jp.mamis.cli.boot.Finding.attention;
import static jp.mamis.cli.boot.Finding.fault;
import static jp.mamis.cli.boot.Finding.fine;
import static jp.mamis.cli.boot.Finding.unless;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.cli.boot.Finding.Item;
import jp.mamis.cli.boot.Finding.State;

/** The machine itself and the files of the installation on it. */
record MachineCheck(InstallationSettings settings) {

    private static final int JAVA = 17;
    private static final long GIB = 1L << 30;
    private static final long MEBI = 1L << 20;
    private static final long LEAST_DISK = GIB;
    private static final long GOOD_DISK = 5 * GIB;
    /** Beside the heap: the server's own memory and the embedded database. */
    private static final long BESIDE_HEAP = GIB;

    private static final long USUAL_HEAP = 384 * MEBI;
    private static final int MILLIS = 2_000;
    private static final int MOST_PORT = 65_535;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);
    private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+([0-9]+) kB");
    private static final Pattern HEAP = Pattern.compile("([0-9]{1,6})([mg])");

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(List.of(java(), memory(), disk(), folder(), secret()));
        demonstrationPassword().ifPresent(findings::add);
        findings.add(port());
        return findings;
    }

    private static Finding java() {
        int feature = Runtime.version().feature();
        return unless(
                feature == JAVA,
                Item.JAVA,
                feature < JAVA ? State.FAULT : State.ATTENTION,
                Runtime.version().toString(),
                "java");
    }

    private Finding memory() {
        long heap = heap();
        Optional<Long> total = totalMemory();
        String found = total.map(bytes -> bytes / MEBI + " MiB").orElse("?") + " (heap " + heap / MEBI + " MiB)";
        return unless(
                total.filter(bytes -> bytes < heap + BESIDE_HEAP).isEmpty(),
                Item.MEMORY,
                State.ATTENTION,
                found,
                "memory");
    }

    private long heap() {
        Matcher given = HEAP.matcher(settings.environment().getOrDefault("MAMIS_HEAP", ""));
        return given.matches()
                ? Long.parseLong(given.group(1)) * (given.group(2).equals("g") ? GIB : MEBI)
                : USUAL_HEAP;
    }

    private static Optional<Long> totalMemory() {
        try {
            Matcher total = TOTAL.matcher(Files.readString(Path.of("/proc/meminfo")));
            return total.find() ? Optional.of(Long.parseLong(total.group(1)) * 1024) : Optional.empty();
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }

    private Finding disk() {
        Path place = settings.data();
        while (!Files.exists(place)) {
            place = Optional.ofNullable(place.getParent()).orElse(Path.of("/"));
        }
        try {
            long free = Files.getFileStore(place).getUsableSpace();
            String found = free / MEBI + " MiB";
            return free < LEAST_DISK
                    ? fault(Item.DISK, found, "disk")
                    : unless(free >= GOOD_DISK, Item.DISK, State.ATTENTION, found, "disk");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Finding folder() {
        Path data = settings.data();
        return Files.exists(data)
                ? unless(isPrivate(data), Item.FOLDER, State.FAULT, shown(data), "folder")
                : attention(Item.FOLDER, data.toString(), "no-folder");
    }

    private Finding secret() {
        Path file = settings.secretFile();
        return Files.exists(file)
                ? unless(isPrivate(file), Item.SECRET, State.FAULT, shown(file), "private")
                : attention(Item.SECRET, file.toString(), "no-secret");
    }

    private Optional<Finding> demonstrationPassword() {
        Path file = settings.data().resolve("demo-password");
        return Optional.of(file)
                .filter(Files::exists)
                .map(there -> unless(isPrivate(there), Item.DEMO_PASSWORD, State.FAULT, shown(there), "private"));
    }

    private static boolean isPrivate(Path path) {
        return modes(path).stream().noneMatch(OTHERS::contains);
    }

    private static String shown(Path path) {
        return path + " " + PosixFilePermissions.toString(modes(path));
    }

    private static Set<PosixFilePermission> modes(Path path) {
        try {
            return Files.getPosixFilePermissions(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Free, or with our own portal behind it; what else listens there keeps the portal from starting. */
    private Finding port() {
        String number = settings.variable("MAMIS_PORT").orElse("8080");
        if (!number.matches("[1-9][0-9]{0,4}") || Integer.parseInt(number) > MOST_PORT) {
            return fault(Item.PORT, number, "port-setting");
        }
        int port = Integer.parseInt(number);
        String bind = settings.variable("MAMIS_BIND").orElse("127.0.0.1");
        String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
        if (!listens(host, port)) {
            return fine(Item.PORT, port + " free");
        }
        String health = health(host, port);
        return health.contains("\"status\":\"UP\"")
                ? fine(Item.PORT, port + " portal UP")
                : health.contains("\"status\":\"DOWN\"")
                        ? fault(Item.PORT, port + " portal DOWN", "portal-down")
                        : fault(Item.PORT, port + " taken", "port");
    }

    static boolean listens(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static String health(String host, int port) {
        String address = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/health/ready";
        try {
            HttpURLConnection asked =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            asked.setConnectTimeout(MILLIS);
            asked.setReadTimeout(MILLIS);
            try (InputStream answer = asked.getResponseCode() < 400 ? asked.getInputStream() : asked.getErrorStream()) {
                return answer == null ? "" : new String(answer.readNBytes(200), StandardCharsets.UTF_8);
            }
        } catch (IOException another) {
            return "";
        }
    }
}
