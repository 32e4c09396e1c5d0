package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Hours of work leave nothing behind in the memory of the portal. {@code -Dmamis.steady.minutes} makes it longer or shorter. */
class SteadyIT {

    private static final int MINUTES = Integer.getInteger("mamis.steady.minutes", 60);
    private static final int READERS = 4;
    private static final int TIMES = 10;
    private static final int SESSIONS = 60;

    /** Whose log-in reads which page. */
    private record Work(String who, String page) {}

    private static final List<Work> WORK = List.of(
            new Work("doctor", "/my"),
            new Work("doctor", "/my/procedures"),
            new Work("prefecture", "/office/14000"),
            new Work("prefecture", "/office/14000/procedures"),
            new Work("district", "/office/1401A/members"),
            new Work("jma", "/office/N1000/members?q=%E3%82%AB"),
            new Work("jma", "/statistics/members"),
            new Work("doctor", "/associations/find"));
    private static final Pattern HEAP =
            Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\",.*} ([0-9.E]+)$", Pattern.MULTILINE);
    private static final Pattern THREADS = Pattern.compile("^jvm_threads_live_threads ([0-9.E]+)$", Pattern.MULTILINE);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path data;

    /** What is held after a collection, and how many threads there are. */
    private record Sample(double megabytes, double threads) {}

    @Test
    @Tag("soak")
    void an_hour_of_work_leaves_memory_and_threads_as_they_were() throws Exception {
        try (RunningPortal portal = RunningPortal.on(data, Map.of("MAMIS_REHEARSAL_MEMBERS", "2000"))) {
            List<Sample> samples = new ArrayList<>();
            long read = 0;

            for (int minute = 0; minute < MINUTES; minute++) {
                read += worked(portal);
                samples.add(sample(portal));
            }

            System.out.println(read + " pages; " + samples);
            List<Sample> early = samples.subList(MINUTES / 6, MINUTES / 2);
            List<Sample> late = samples.subList(MINUTES - MINUTES / 3, MINUTES);
            assertThat(read).isEqualTo((long) MINUTES * SESSIONS * TIMES);
            assertThat(least(late).megabytes()).isLessThan(least(early).megabytes() * 1.1);
            assertThat(least(late).threads()).isLessThan(least(early).threads() + 10);
        }
    }

    private static Sample least(List<Sample> samples) {
        return new Sample(
                samples.stream().mapToDouble(Sample::megabytes).min().orElseThrow(),
                samples.stream().mapToDouble(Sample::threads).min().orElseThrow());
    }

    /** Ten pages a second, each reader with a session of a few pages. */
    private long worked(RunningPortal portal) throws Exception {
        String password = Files.readString(data.resolve("demo-password")).strip();
        ScheduledExecutorService readers = Executors.newScheduledThreadPool(READERS);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int session = 0; session < SESSIONS; session++) {
                Work work = WORK.get(session % WORK.size());
                all.add(readers.schedule(
                        () -> read(portal, password, work), session * 60_000L / SESSIONS, TimeUnit.MILLISECONDS));
            }
            long read = 0;
            for (Future<Integer> each : all) {
                read += each.get();
            }
            return read;
        } finally {
            readers.shutdownNow();
        }
    }

    private int read(RunningPortal portal, String password, Work work) throws IOException, InterruptedException {
        String token = Program.json(client.send(
                        HttpRequest.newBuilder(portal.address("/api/v1/sessions"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"loginId\":\"" + work.who() + "\",\"password\":\"" + password + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .getString("token");
        HttpRequest page = HttpRequest.newBuilder(portal.address(work.page()))
                .header("Cookie", "session=" + token)
                .build();
        for (int again = 0; again < TIMES; again++) {
            assertThat(client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .as(work.page())
                    .isEqualTo(200);
        }
        return TIMES;
    }

    private static Sample sample(RunningPortal portal) throws IOException, InterruptedException {
        Process collection = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(portal.server().pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(collection.waitFor(1, TimeUnit.MINUTES)).isTrue();
        String metrics = portal.get("/metrics").body();
        return new Sample(sum(HEAP, metrics) / (1 << 20), sum(THREADS, metrics));
    }

    private static double sum(Pattern figure, String metrics) {
        Matcher found = figure.matcher(metrics);
        double sum = 0;
        while (found.find()) {
            sum += Double.parseDouble(found.group(1));
        }
        assertThat(sum).isPositive();
        return sum;
    }
}
