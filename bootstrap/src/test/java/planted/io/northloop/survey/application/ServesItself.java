package planted.io.northloop.survey.application;

import planted.io.northloop.survey.port.Kept;

/** A use case that implements a port. */
final class ServesItself implements Kept {

    @Override
    public int count() {
        return 0;
    }
}
