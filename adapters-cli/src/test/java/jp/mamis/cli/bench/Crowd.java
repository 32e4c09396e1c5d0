package jp.mamis.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Fifty people who each ask, read for three seconds and ask again. */
final class Crowd {

    private static final int USERS = 50;
    private static final int THINKING_MILLIS = 3_000;
    private static final int QUESTIONS = 4;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private Crowd() {}

    /**
     * How long each question took, in milliseconds, the quickest first.
     *
     * @param ask is given the question's number
     */
    static List<Double> asks(long seed, IntConsumer ask) {
        Random random = new Random(seed);
        List<Future<Double>> asked = new ArrayList<>();
        ScheduledExecutorService users = Executors.newScheduledThreadPool(USERS);
        for (int user = 0; user < USERS; user++) {
            int first = random.nextInt(THINKING_MILLIS);
            for (int question = 0; question < QUESTIONS; question++) {
                int number = user * QUESTIONS + question;
                asked.add(users.schedule(
                        () -> {
                            long begun = System.nanoTime();
                            ask.accept(number);
                            return (System.nanoTime() - begun) / NANOS_PER_MILLI;
                        },
                        first + (long) question * THINKING_MILLIS,
                        TimeUnit.MILLISECONDS));
            }
        }
        users.shutdown();
        List<Double> took = new ArrayList<>();
        try {
            for (Future<Double> one : asked) {
                took.add(one.get());
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            users.shutdownNow();
        }
        return took.stream().sorted().toList();
    }

    /** What so many of 100 questions stay below. */
    static double below(List<Double> sorted, int percent) {
        return sorted.get(sorted.size() * percent / 100);
    }
}
