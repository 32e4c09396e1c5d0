package jp.mamis.application.hierarchy;

import java.util.List;
import jp.mamis.domain.calendar.EffectiveDated;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.AssociationProfile;

/**
 * Everything public about one body.
 *
 * @param above        from the national body down to the parent
 * @param below        the bodies directly below, past ones too, by code
 * @param names        every name it has borne or will bear, in order of time
 * @param successors   who carried on after its end
 * @param predecessors for whom it carried on
 * @param profile      blank while the body has entered nothing
 */
public record AssociationPage(
        AssociationView body,
        List<AssociationView> above,
        List<AssociationView> below,
        List<EffectiveDated.Entry<AssociationName>> names,
        List<AssociationView> successors,
        List<AssociationView> predecessors,
        AssociationProfile profile) {

    public AssociationPage {
        above = List.copyOf(above);
        below = List.copyOf(below);
        names = List.copyOf(names);
        successors = List.copyOf(successors);
        predecessors = List.copyOf(predecessors);
    }
}
