package planted.modules;

import org.springframework.modulith.Modulithic;

/** The root of the planted modules. */
@Modulithic
public final class Planted {

    private Planted() {}
}
