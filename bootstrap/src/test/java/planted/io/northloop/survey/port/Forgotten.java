package planted.io.northloop.survey.port;

/** A port that no adapter implements. */
public interface Forgotten {

    int count();
}
