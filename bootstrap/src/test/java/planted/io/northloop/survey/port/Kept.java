package planted.io.northloop.survey.port;

/** A port with its adapter: no rule may reject it. */
public interface Kept {

    int count();
}
