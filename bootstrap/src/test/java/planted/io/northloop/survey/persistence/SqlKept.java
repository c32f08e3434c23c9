package planted.io.northloop.survey.persistence;

import planted.io.northloop.survey.port.Kept;

/** An adapter as it should be: no rule may reject it. */
final class SqlKept implements Kept {

    @Override
    public int count() {
        return 0;
    }
}
