package jp.mamis.application.memory;

import jp.mamis.application.hpki.ca.IssuanceLog;
import jp.mamis.application.hpki.ca.IssuanceLogContract;

class InMemoryIssuanceLogTest implements IssuanceLogContract {

    private final InMemoryIssuanceLog log = new InMemoryIssuanceLog();

    @Override
    public IssuanceLog log() {
        return log;
    }
}
