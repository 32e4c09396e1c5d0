package jp.mamis.application.memory;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.mamis.application.mail.MailOut;
import jp.mamis.domain.mail.MailAnswer;

/** A mail server in memory: takes everything, unless told what to answer next. */
public final class InMemoryMailOut implements MailOut {

    private final List<Message> arrived = new CopyOnWriteArrayList<>();
    private final Queue<MailAnswer> answers = new ArrayDeque<>();

    /** What it answers next, once; everything that is not accepted does not arrive. */
    public synchronized void answerNext(MailAnswer answer) {
        answers.add(answer);
    }

    public List<Message> arrived() {
        return List.copyOf(arrived);
    }

    @Override
    public synchronized MailAnswer send(Message message) {
        MailAnswer answer = answers.isEmpty() ? new MailAnswer.Accepted("250") : answers.remove();
        if (answer instanceof MailAnswer.Accepted) {
            arrived.add(message);
        }
        return answer;
    }
}
