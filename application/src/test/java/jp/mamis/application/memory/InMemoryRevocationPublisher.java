package jp.mamis.application.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.mamis.application.hpki.ca.RevocationPublisher;
import jp.mamis.domain.hpki.ca.Der;

/** What is laid out, in memory. */
public final class InMemoryRevocationPublisher implements RevocationPublisher {

    private final Map<String, Der> files = new ConcurrentHashMap<>();

    @Override
    public void publish(String name, Der content) {
        files.put(name, content);
    }

    @Override
    public Optional<Der> published(String name) {
        return file(name);
    }

    public Optional<Der> file(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
