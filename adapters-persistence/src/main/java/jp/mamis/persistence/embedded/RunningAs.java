package jp.mamis.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which account the server's programs run. They refuse to run as root, so root runs them in a user namespace of
 * their own where it has no name; where the system forbids that, as the account {@code nobody}, who then owns the
 * cluster. A cluster that already belongs to an ordinary account is run as that account.
 */
record RunningAs(List<String> prefix) {

    private static final int NOBODY = 65534;

    /** @param home the folder of cluster and programs; handed to {@code nobody} where there is no other way */
    static RunningAs forClusterIn(Path home) throws IOException {
        if (uid(Path.of("/proc/self")) != 0) {
            return new RunningAs(List.of());
        }
        if (uid(home) != 0) {
            return as(uid(home), (int) Files.getAttribute(home, "unix:gid"));
        }
        if (succeeds(List.of("unshare", "-U", "true"))) {
            return new RunningAs(List.of("unshare", "-U"));
        }
        return asNobody(home);
    }

    private static RunningAs asNobody(Path home) throws IOException {
        RunningAs nobody = as(NOBODY, NOBODY);
        List<String> reachable = new ArrayList<>(nobody.prefix());
        reachable.addAll(List.of("test", "-x", home.toString()));
        if (!succeeds(List.of("chown", "-R", NOBODY + ":" + NOBODY, home.toString())) || !succeeds(reachable)) {
            throw new EmbeddedPostgresFailure("PostgreSQL does not run as root, and the account nobody cannot reach "
                    + home + ". Run as an ordinary user, choose another folder with --data, or give"
                    + " MAMIS_DATABASE_URL.");
        }
        return nobody;
    }

    private static RunningAs as(int uid, int gid) {
        return new RunningAs(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
    }

    private static int uid(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            process.getInputStream().readAllBytes();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /**
     * Runs a program to its end, with the given text as its input.
     *
     * @return what it printed
     * @throws EmbeddedPostgresFailure with what it printed, when it did not end well
     */
    String run(String input, String... command) throws IOException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try (var into = process.getOutputStream()) {
            into.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new EmbeddedPostgresFailure(
                    Path.of(command[0]).getFileName() + " ended with " + code + ": " + said.strip());
        }
        return said;
    }
}
