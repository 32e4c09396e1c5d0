package jp.mamis.web.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a process listens on, by what the kernel says. */
final class ListeningPorts {

    private static final int LOCAL_ADDRESS = 2;
    private static final int STATE = 4;
    private static final int INODE = 10;
    private static final String LISTENING = "0A";

    private ListeningPorts() {}

    static Set<Integer> of(ProcessHandle process) throws IOException {
        Set<String> sockets = new TreeSet<>();
        try (Stream<Path> open = Files.list(Path.of("/proc", "" + process.pid(), "fd"))) {
            for (Path file : open.toList()) {
                sockets.add(
                        Files.isSymbolicLink(file)
                                ? Files.readSymbolicLink(file).toString()
                                : "");
            }
        }
        Set<Integer> ports = new TreeSet<>();
        for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6", "/proc/net/udp", "/proc/net/udp6"}) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] field = line.split(" +", -1);
                boolean open = table.contains("udp") || field[STATE].equals(LISTENING);
                if (field.length > INODE && open && sockets.contains("socket:[" + field[INODE] + "]")) {
                    ports.add(Integer.parseInt(field[LOCAL_ADDRESS].replaceFirst(".*:", ""), 16));
                }
            }
        }
        return ports;
    }
}
