package jp.mamis.application.hpki.ca;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.mamis.domain.hpki.ca.Der;

/** A disk that has no room as long as somebody says so; what lies on it can be read all the same. */
public record FullDisk(RevocationPublisher disk, BooleanSupplier full) implements RevocationPublisher {

    @Override
    public void publish(String name, Der content) {
        if (full.getAsBoolean()) {
            throw new PublicationFailure(name, new IOException("No space left on device"));
        }
        disk.publish(name, content);
    }

    @Override
    public Optional<Der> published(String name) {
        return disk.published(name);
    }
}
