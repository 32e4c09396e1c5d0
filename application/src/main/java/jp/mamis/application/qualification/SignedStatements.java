package jp.mamis.application.qualification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.person.PersonId;

/** Every statement that was signed. None is changed or removed. */
public interface SignedStatements {

    /** @throws StaleState now or at commit, when it was added before */
    void add(SignedStatement statement);

    /** Those about a person, the newest first. */
    List<SignedStatement.Line> of(PersonId person);

    /** None where it is about somebody else. */
    Optional<SignedStatement> find(PersonId person, UUID id);
}
