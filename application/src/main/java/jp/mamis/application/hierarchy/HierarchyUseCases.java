package jp.mamis.application.hierarchy;

import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of the federation's bodies and hands them out. */
public final class HierarchyUseCases {

    private final FoundFederation foundFederation;
    private final FoundAssociation foundAssociation;
    private final RenameAssociation renameAssociation;
    private final MergeAssociations mergeAssociations;
    private final SplitAssociation splitAssociation;
    private final DissolveAssociation dissolveAssociation;
    private final KeepAssociationProfile keepAssociationProfile;
    private final CurrentHierarchy currentHierarchy;
    private final AssociationQueries associationQueries;
    private final AreaQueries areaQueries;
    private final StructurePreview structurePreview;

    public HierarchyUseCases(Foundation foundation, HierarchyPorts ports, RemainingAtBodies remaining) {
        Restructuring restructuring = new Restructuring(foundation, ports.associations());
        foundFederation = new FoundFederation(foundation, ports.associations());
        foundAssociation = new FoundAssociation(restructuring, foundation.ids());
        renameAssociation = new RenameAssociation(restructuring);
        mergeAssociations = new MergeAssociations(restructuring);
        splitAssociation = new SplitAssociation(restructuring);
        dissolveAssociation = new DissolveAssociation(restructuring, remaining);
        currentHierarchy = new CurrentHierarchy(foundation.work(), ports.associations());
        keepAssociationProfile = new KeepAssociationProfile(foundation, currentHierarchy, ports.profiles());
        associationQueries = new AssociationQueries(foundation, currentHierarchy, ports.profiles());
        areaQueries = new AreaQueries(foundation, currentHierarchy, ports.profiles());
        structurePreview =
                new StructurePreview(foundation, currentHierarchy, remaining, foundAssociation, dissolveAssociation);
    }

    public FoundFederation foundFederation() {
        return foundFederation;
    }

    public FoundAssociation foundAssociation() {
        return foundAssociation;
    }

    public RenameAssociation renameAssociation() {
        return renameAssociation;
    }

    public MergeAssociations mergeAssociations() {
        return mergeAssociations;
    }

    public SplitAssociation splitAssociation() {
        return splitAssociation;
    }

    public DissolveAssociation dissolveAssociation() {
        return dissolveAssociation;
    }

    public KeepAssociationProfile keepAssociationProfile() {
        return keepAssociationProfile;
    }

    /** The federation for the use cases of other contexts. */
    public CurrentHierarchy currentHierarchy() {
        return currentHierarchy;
    }

    public AssociationQueries associationQueries() {
        return associationQueries;
    }

    public AreaQueries areaQueries() {
        return areaQueries;
    }

    public StructurePreview structurePreview() {
        return structurePreview;
    }
}
