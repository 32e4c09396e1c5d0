package jp.mamis.application.hierarchy;

import java.util.List;

/** A body and the branches below it, by code. */
public record AssociationBranch(AssociationView body, List<AssociationBranch> below) {

    public AssociationBranch {
        below = List.copyOf(below);
    }
}
