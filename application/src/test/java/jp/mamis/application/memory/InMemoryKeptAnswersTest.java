package jp.mamis.application.memory;

import jp.mamis.application.Ports;
import jp.mamis.application.answers.KeptAnswersContract;

class InMemoryKeptAnswersTest implements KeptAnswersContract {

    private final Ports ports = InMemoryPorts.ports();

    @Override
    public Ports ports() {
        return ports;
    }
}
