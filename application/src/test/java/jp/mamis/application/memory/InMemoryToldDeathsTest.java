package jp.mamis.application.memory;

import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.qualification.ToldDeathsContract;

class InMemoryToldDeathsTest implements ToldDeathsContract {

    private final Ports ports = InMemoryPorts.ports();

    @Override
    public Ports ports() {
        return ports;
    }

    @Override
    public IssuancePorts issuance() {
        return ports.authority().issuance().orElseThrow();
    }
}
