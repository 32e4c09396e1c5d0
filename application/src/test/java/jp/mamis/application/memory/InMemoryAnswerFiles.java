package jp.mamis.application.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.mamis.application.hpki.status.AnswerFiles;
import jp.mamis.domain.hpki.ca.Der;

/** Answers that are laid out, in memory. */
public final class InMemoryAnswerFiles implements AnswerFiles {

    private final Map<Der, Der> files = new ConcurrentHashMap<>();

    @Override
    public void lay(Der request, Der response) {
        files.put(request, response);
    }

    @Override
    public void remove(Der request) {
        files.remove(request);
    }

    /** What a web server would find. */
    public Optional<Der> at(Der request) {
        return Optional.ofNullable(files.get(request));
    }
}
