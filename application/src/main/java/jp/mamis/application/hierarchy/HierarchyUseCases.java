package jp.mamis.application.hierarchy;

import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of the federation's bodies and hands them out. */
public final class HierarchyUseCases {

    public HierarchyUseCases(Foundation foundation, HierarchyPorts ports) {}
}
