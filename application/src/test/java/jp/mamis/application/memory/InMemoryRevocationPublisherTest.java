package jp.mamis.application.memory;

import java.util.Optional;
import jp.mamis.application.hpki.ca.RevocationPublisher;
import jp.mamis.application.hpki.ca.RevocationPublisherContract;
import jp.mamis.domain.hpki.ca.Der;

class InMemoryRevocationPublisherTest implements RevocationPublisherContract {

    private final InMemoryRevocationPublisher publisher = new InMemoryRevocationPublisher();

    @Override
    public RevocationPublisher publisher() {
        return publisher;
    }

    @Override
    public Optional<Der> file(String name) {
        return publisher.file(name);
    }
}
