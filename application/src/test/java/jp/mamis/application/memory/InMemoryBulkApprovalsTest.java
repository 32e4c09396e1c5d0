package jp.mamis.application.memory;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.mamis.application.Ports;
import jp.mamis.application.accounts.StoredHolders;
import jp.mamis.application.procedures.BeginBulkApproval;
import jp.mamis.application.procedures.BulkApproval;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.application.procedures.BulkApprovalsContract;
import jp.mamis.application.procedures.CarryOutBulkApproval;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.ProcedurePorts;
import jp.mamis.application.procedures.Procedures;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import org.junit.jupiter.api.Test;

class InMemoryBulkApprovalsTest implements BulkApprovalsContract {

    private final Set<ProcedureId> broken = new HashSet<>();

    @Override
    public JoinScene scene() {
        return new JoinScene(InMemoryPorts.ports()).prepared(10);
    }

    @Test
    void one_that_breaks_keeps_back_none_of_the_others_and_is_gone_on_with() {
        JoinScene scene = new JoinScene(failing(InMemoryPorts.ports())).prepared(3);
        scene.clock().forward(Duration.ofSeconds(1));
        StoredHolders.store(scene.ports(), clerkOf(AOBA));
        List<Receipt> filed = List.of(scene.filed(1), scene.filed(2), scene.filed(3));
        BulkApprovalId id = done(scene.procedures()
                .beginBulkApproval()
                .begin(
                        new BeginBulkApproval.Command(
                                AOBA.id(),
                                BOARD_DAY,
                                filed.stream()
                                        .map(receipt -> new Item(receipt.id(), receipt.version()))
                                        .toList()),
                        clerkOf(AOBA)));
        broken.add(filed.get(1).id());

        BulkApproval first = done(scene.procedures()
                .carryOutBulkApproval()
                .carryOut(new CarryOutBulkApproval.Command(id, AOBA.id()), clerkOf(AOBA)));

        assertThat(first.open())
                .extracting(Item::procedure)
                .containsExactly(filed.get(1).id());
        assertThat(scene.member(1).belongsTo(AOBA.id(), BOARD_DAY)).isTrue();
        assertThat(scene.member(2).belongsTo(AOBA.id(), BOARD_DAY)).isFalse();
        assertThat(scene.member(3).belongsTo(AOBA.id(), BOARD_DAY)).isTrue();
        broken.clear();
        BulkApproval whole = done(scene.procedures()
                .carryOutBulkApproval()
                .goOn(
                        new CarryOutBulkApproval.Command(id, AOBA.id()),
                        scene.system().jobs().resumeJob(),
                        clerkOf(AOBA)));

        assertThat(whole.open()).isEmpty();
        assertThat(scene.member(2).belongsTo(AOBA.id(), BOARD_DAY)).isTrue();
    }

    /** Ports whose procedures cannot all be stored. */
    private Ports failing(Ports ports) {
        ProcedurePorts sound = ports.procedures();
        Procedures procedures = (Procedures) Proxy.newProxyInstance(
                Procedures.class.getClassLoader(), new Class<?>[] {Procedures.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("save") && broken.contains(((Procedure) arguments[0]).id())) {
                        throw new IllegalStateException("broken");
                    }
                    try {
                        return method.invoke(sound.procedures(), arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        return new Ports(
                ports.work(),
                ports.journal(),
                ports.views(),
                ports.submissions(),
                ports.answers(),
                ports.hierarchy(),
                ports.rules(),
                ports.accounts(),
                ports.people(),
                ports.membership(),
                new ProcedurePorts(
                        procedures,
                        sound.drafts(),
                        sound.referenceNumbers(),
                        sound.index(),
                        sound.open(),
                        sound.bulk(),
                        sound.files(),
                        sound.papers(),
                        sound.calls()),
                ports.mail(),
                ports.schedule(),
                ports.registration(),
                ports.saved(),
                ports.printings(),
                ports.institutions(),
                ports.dispatches(),
                ports.jobs(),
                ports.tallies(),
                ports.authority(),
                ports.qualifications());
    }
}
