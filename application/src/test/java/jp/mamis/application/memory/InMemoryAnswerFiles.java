package jp.mamis.application.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.mamis.application.hpki.status.AnswerFiles;
import jp.mamis.domain.hpki.ca.Der;

/** Answers that are laid out, in memory. */
public final class InMemoryAnswerFiles implements AnswerFiles {

    private final Map<Der, Der> files = new ConcurrentHashMap<>();

    @Override
    public boolean lay(Der request, Der response) {
        return !response.equals(files.put(request, response));
    }

    @Override
    public int retain(Set<Der> requests) {
        List<Der> others =
                files.keySet().stream().filter(each -> !requests.contains(each)).toList();
        others.forEach(files::remove);
        return others.size();
    }

    @Override
    public synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }

    /** What a web server would find. */
    public Optional<Der> at(Der request) {
        return Optional.ofNullable(files.get(request));
    }
}
