package jp.mamis.application.registration;

import jp.mamis.application.Ports;
import jp.mamis.application.memory.InMemoryPorts;

class RegistrationTest implements RegistrationScenario {

    @Override
    public Ports ports() {
        return InMemoryPorts.ports();
    }
}
