package jp.mamis.application.memory;

import jp.mamis.application.Ports;
import jp.mamis.application.statistics.MemberTalliesContract;

class InMemoryMemberTalliesTest implements MemberTalliesContract {

    private final Ports ports = InMemoryPorts.ports();

    @Override
    public Ports ports() {
        return ports;
    }
}
