package jp.mamis.application.hpki.ca;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;

/** A scene that dies after so many steps: before and after every transaction, note, signature and file. */
final class Fuse {

    /** Ends a run as a kill does: nobody catches it. */
    private static final class Killed extends Error {

        Killed(int step) {
            super("killed at step " + step);
        }
    }

    private final IssuingScene living;
    private final List<Der> signed = new ArrayList<>();
    private int left;

    Fuse(IssuingScene living) {
        this.living = living;
    }

    /** What the token has signed so far. */
    List<Der> signed() {
        return List.copyOf(signed);
    }

    /** How many steps that takes. */
    int steps(Consumer<IssuingScene> act) {
        left = Integer.MAX_VALUE;
        act.accept(fused());
        return Integer.MAX_VALUE - left;
    }

    /** Whether it dies at that step. */
    boolean burns(int step, Consumer<IssuingScene> act) {
        left = step;
        try {
            act.accept(fused());
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    private void step() {
        if (left-- <= 0) {
            throw new Killed(left);
        }
    }

    private <T> T around(Supplier<T> act) {
        step();
        T done = act.get();
        step();
        return done;
    }

    private void around(Runnable act) {
        around(() -> {
            act.run();
            return act;
        });
    }

    private IssuingScene fused() {
        IssuancePorts ports = living.stores().issuance();
        IssuancePorts fused = new IssuancePorts(
                ports.issuances(),
                ports.revocations(),
                ports.lists(),
                ports.reissues(),
                ports.heads(),
                new FusedLog(ports.log()),
                new FusedFiles(ports.publisher()),
                ports.reference());
        CaKey key = new FusedKey(living.key());
        return living.over(
                living.stores()
                        .with(each -> fused)
                        .with(new FusedWork(living.stores().work())),
                key);
    }

    private final class FusedWork implements UnitOfWork {

        private final UnitOfWork work;

        FusedWork(UnitOfWork work) {
            this.work = work;
        }

        @Override
        public <T> T inTransaction(Supplier<T> act) {
            step();
            T done = work.inTransaction(() -> {
                T inside = act.get();
                step();
                return inside;
            });
            step();
            return done;
        }

        @Override
        public <T> T readOnly(Supplier<T> act) {
            return work.readOnly(act);
        }
    }

    private final class FusedLog implements IssuanceLog {

        private final IssuanceLog log;

        FusedLog(IssuanceLog log) {
            this.log = log;
        }

        @Override
        public void appendAll(List<? extends IssuanceNote> notes) {
            around(() -> log.appendAll(notes));
        }

        @Override
        public void read(Consumer<IssuanceNote> reader) {
            log.read(reader);
        }

        @Override
        public boolean read(LogHead after, Consumer<IssuanceNote> reader) {
            return log.read(after, reader);
        }

        @Override
        public Optional<LogHead> head() {
            return log.head();
        }

        @Override
        public LogHead begin() {
            return log.begin();
        }
    }

    private final class FusedFiles implements RevocationPublisher {

        private final RevocationPublisher files;

        FusedFiles(RevocationPublisher files) {
            this.files = files;
        }

        @Override
        public void publish(String name, Der content) {
            around(() -> files.publish(name, content));
        }

        @Override
        public Optional<Der> published(String name) {
            return files.published(name);
        }
    }

    private final class FusedKey implements CaKey {

        private final CaKey key;

        FusedKey(CaKey key) {
            this.key = key;
        }

        @Override
        public Der sign(CaGeneration generation, Der toBeSigned) {
            return around(() -> {
                signed.add(toBeSigned);
                return key.sign(generation, toBeSigned);
            });
        }
    }
}
