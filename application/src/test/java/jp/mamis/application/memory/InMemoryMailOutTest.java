package jp.mamis.application.memory;

import java.util.List;
import jp.mamis.application.mail.MailOut;
import jp.mamis.application.mail.MailOutContract;

class InMemoryMailOutTest implements MailOutContract {

    private final InMemoryMailOut out = new InMemoryMailOut();

    @Override
    public MailOut out() {
        return out;
    }

    @Override
    public List<MailOut.Message> arrived() {
        return out.arrived();
    }
}
