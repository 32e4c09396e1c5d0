package jp.mamis.application.jobs;

/**
 * How far a job has come (進み具合).
 *
 * @param total    how many things there are to do
 * @param position where the next piece begins
 * @param done     how many are settled, those refused included
 * @param refused  how many of these were refused
 * @param before   how many were settled when it was last begun or gone on with
 */
public record Progress(int total, int position, int done, int refused, int before) {

    static Progress of(int total) {
        return new Progress(total, 0, 0, 0, 0);
    }

    Progress begun() {
        return new Progress(total, position, done, refused, done);
    }

    Progress fromTheFront() {
        return new Progress(total, 0, done, refused, before);
    }

    Progress advanced(JobWork.Piece piece) {
        return new Progress(total, piece.position(), done + piece.done(), refused + piece.refused(), before);
    }

    /** What was to be done turned out to be what was done. */
    Progress ended() {
        return new Progress(done, position, done, refused, before);
    }
}
