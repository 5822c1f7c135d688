import CatalogueModel
import TrainingPlanner
import Workflows

/// What to bring to a workshop.
enum WorkshopMaterials {
    /// The list for a session; tools by what its topic looks at.
    static func list(_ session: TrainingPlan.Session, _ practice: TopicPractice?, _ wording: Wording) -> [String] {
        let people = PlanReport.participants(of: session)
        var items: [UIText] = []
        if session.type == .followUp {
            items = [
                UIText(
                    es: "Formulario de seguimiento de cada persona formada",
                    en: "Follow-up form of each person trained"
                ),
                UIText(
                    es: "Resultados de la prueba final de aquel taller",
                    en: "Results of that workshop's final test"
                ),
            ]
        } else {
            items = [
                UIText(es: "Lista de asistencia (\(people))", en: "Attendance list (\(people))"),
                UIText(
                    es: "Prueba inicial y final (\(people) de cada una)",
                    en: "First and final test (\(people) of each)"
                ),
                UIText(es: "Formulario de evaluación (\(people))", en: "Evaluation form (\(people))"),
                UIText(
                    es: "Proyector, y este manual en línea o impreso",
                    en: "Projector, and this manual online or printed"
                ),
            ]
        }
        if session.type != .followUp, let practice {
            items += [
                UIText(
                    es: "Fichas impresas de los modelos de la lista, una por mesa",
                    en: "Printed cards of the models listed, one a table"
                ),
                UIText(
                    es: "Especímenes que la autoridad emisora preste; nunca documentos de viajeros",
                    en: "Specimens that the issuing authority lends; never travellers' documents"
                ),
            ]
            let tables = max(1, (people + 3) / 4)
            items += practice.tools(wording.vocabularies).map { tool in
                let term = wording.vocabularies[.tools][tool]
                return UIText(
                    es: "\(term?.label.es ?? tool) (\(tables), una por cada cuatro personas)",
                    en: "\(term?.label.en ?? tool) (\(tables), one for four people)"
                )
            }
        }
        if session.type == .trainers {
            items.append(
                UIText(es: "Guía del capacitador (\(people))", en: "Trainer's guide (\(people))")
            )
        }
        return items.map { $0.text(in: wording.language) }
    }
}
