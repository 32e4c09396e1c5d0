package jp.mamis.application.memory;

import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.CaGenerationsContract;

class InMemoryCaGenerationsTest implements CaGenerationsContract {

    @Override
    public Ports ports() {
        return InMemoryPorts.ports();
    }
}
