package jp.mamis.application.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.domain.attachments.AttachmentId;
import org.junit.jupiter.api.Test;

/** What keeping the content of files promises, on stores of any kind. */
public interface BlobsContract {

    AttachmentId ID = new AttachmentId(new UUID(1, 1));
    AttachmentId OTHER = new AttachmentId(new UUID(1, 2));

    /** A scene on an empty store. */
    JoinScene scene();

    @Test
    default void content_comes_back_byte_for_byte_whatever_its_length() {
        JoinScene scene = scene();
        for (int length : new int[] {1, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 10_000_000}) {
            AttachmentId id = new AttachmentId(new UUID(2, length));
            byte[] content = new byte[length];
            new Random(length).nextBytes(content);

            stored(scene, id, content);

            assertThat(found(scene, id)).as("%d bytes", length).isEqualTo(content);
        }
    }

    @Test
    default void content_never_changes_and_a_failure_leaves_nothing_half() {
        JoinScene scene = scene();
        stored(scene, ID, new byte[] {1, 2, 3});

        assertThatThrownBy(() -> stored(scene, ID, new byte[] {4})).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> scene.ports().work().inTransaction(() -> {
                    blobs(scene).store(OTHER, new byte[1_000_000]);
                    throw new IllegalArgumentException("killed");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(found(scene, ID)).containsExactly(1, 2, 3);
        assertThat(found(scene, OTHER)).isEmpty();
    }

    @Test
    default void what_is_removed_is_gone_and_the_rest_stays() {
        JoinScene scene = scene();
        stored(scene, ID, new byte[] {1});
        stored(scene, OTHER, new byte[] {2});

        scene.ports().work().inTransaction(() -> {
            blobs(scene).remove(ID);
            blobs(scene).remove(ID);
            return ID;
        });

        assertThat(found(scene, ID)).isEmpty();
        assertThat(found(scene, OTHER)).containsExactly(2);
    }

    private void stored(JoinScene scene, AttachmentId id, byte[] content) {
        scene.ports().work().inTransaction(() -> {
            blobs(scene).store(id, Arrays.copyOf(content, content.length));
            return id;
        });
    }

    /** An empty array when there is none. */
    private static byte[] found(JoinScene scene, AttachmentId id) {
        return scene.ports().work().readOnly(() -> blobs(scene).find(id).orElseGet(() -> new byte[0]));
    }

    private static Blobs blobs(JoinScene scene) {
        return scene.ports().procedures().files().blobs();
    }
}
