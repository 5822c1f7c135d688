import CatalogueModel
import TrainingPlanner

/// What a plan's page says of how far from the best it may be, and among which plans.
enum PlanBoundText: String, InterfaceText {
    case planBestOfAll, planBestOfItsKind, planBoundUnproven, planBoundScope

    var wording: UIText {
        switch self {
        case .planBestOfAll: UIText(es: "Está demostrado que no se puede mejorar.", en: "Proven: it cannot be better.")
        case .planBestOfItsKind:
            UIText(
                es: "Está demostrado que no lo mejora ningún plan que no deje más sin atender.",
                en: "Proven: no plan that leaves no more over is better in this."
            )
        case .planBoundUnproven:
            UIText(
                es: "No está demostrado que se pueda bajar, ni que no.",
                en: "It is not proven that it could be less, nor that it could not."
            )
        case .planBoundScope:
            UIText(es: BoundsHold.stated.es, en: BoundsHold.stated.en)
        }
    }
}
