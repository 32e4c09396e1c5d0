package jp.mamis.application.people;

import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of people as registered: physicians and their workplaces and hands them out. */
public final class PeopleUseCases {

    public PeopleUseCases(Foundation foundation, PeoplePorts ports) {}
}
