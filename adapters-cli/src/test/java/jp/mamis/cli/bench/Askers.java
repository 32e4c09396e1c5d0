package jp.mamis.cli.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** So many who ask again as soon as they are answered. */
record Askers(int asking, int answers) {

    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * @param act answers whether it was done
     * @return answers a second
     */
    double rate(BooleanSupplier act) {
        ExecutorService askers = Executors.newFixedThreadPool(asking);
        try {
            List<Callable<Boolean>> all = Stream.<Callable<Boolean>>generate(() -> act::getAsBoolean)
                    .limit(answers)
                    .toList();
            long begun = System.nanoTime();
            for (Future<Boolean> one : askers.invokeAll(all)) {
                if (!one.get()) {
                    throw new IllegalStateException("an answer did not come");
                }
            }
            return answers * NANOS_PER_SECOND / (System.nanoTime() - begun);
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            askers.shutdownNow();
        }
    }
}
