package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.application.people.PeopleBulk;
import jp.mamis.application.people.Physicians;
import jp.mamis.application.people.WorkRecords;
import jp.mamis.domain.person.PersonId;

/** Many people in memory, one after the other. */
public final class InMemoryPeopleBulk implements PeopleBulk {

    private final Physicians physicians;
    private final WorkRecords records;

    public InMemoryPeopleBulk(Physicians physicians, WorkRecords records) {
        this.physicians = physicians;
        this.records = records;
    }

    @Override
    public Set<PersonId> known(Collection<PersonId> persons) {
        return persons.stream()
                .filter(person -> physicians.find(person).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public void add(List<Newcomer> newcomers, Instant at) {
        newcomers.forEach(newcomer -> physicians.save(newcomer.physician(), at));
        newcomers.stream()
                .map(Newcomer::work)
                .filter(work -> !work.affiliations().isEmpty())
                .forEach(work -> records.save(work, at));
    }
}
