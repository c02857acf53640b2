#include "ui/views/method_texts.h"

#include <QComboBox>
#include <QCoreApplication>

namespace aim::ui {
namespace {

struct Methods {
    Q_DECLARE_TR_FUNCTIONS(Methods)
};

struct Texts {
    const char* name;
    QString title, hint;
};

Texts texts_of(const QString& method) {
    const Texts all[] = {
        {"zero-shot", Methods::tr("Zero-shot"),
         Methods::tr("The query alone, without any demonstration.")},
        {"aim", Methods::tr("AIM"),
         Methods::tr("The demonstrations as fused tokens: picture and text in a few tokens each.")},
        {"icl", Methods::tr("Full pictures"),
         Methods::tr("Every demonstration with its whole picture, as turns before the query.")},
        {"text-icl", Methods::tr("Texts only"),
         Methods::tr("The demonstrations' questions and answers without their pictures.")},
        {"nearest", Methods::tr("Nearest"),
         Methods::tr("The answer of the demonstration whose picture is most similar; nothing is "
                     "generated.")},
        {"majority", Methods::tr("Majority"),
         Methods::tr("The commonest answer among the demonstrations; nothing is generated.")},
        {"copy-last", Methods::tr("Copy last"),
         Methods::tr("The answer of the last demonstration shown; nothing is generated.")},
        {"icl-random-labels", Methods::tr("Shuffled answers"),
         Methods::tr("A control: full pictures, with the answers permuted.")},
        {"aim-shuffled-images", Methods::tr("AIM, shuffled"),
         Methods::tr("A control: AIM, with the pictures permuted before fusing.")},
        {"icl-equal-tokens", Methods::tr("Full pictures, as few tokens"),
         Methods::tr("A control: full pictures, as many demonstrations as fit into AIM's tokens.")},
        {"aim-identity-projector", Methods::tr("AIM, no projector"),
         Methods::tr(
             "A control: AIM with the hidden states themselves, without the trained layer.")},
    };
    for (const Texts& texts : all) {
        if (method == QLatin1StringView(texts.name)) return texts;
    }
    return {"", method, QString()};
}

}  // namespace

QString method_title(const QString& method) { return texts_of(method).title; }
QString method_hint(const QString& method) { return texts_of(method).hint; }

QString select_title(Select select) {
    switch (select) {
        case Select::Random:
            return Methods::tr("Random");
        case Select::Balanced:
            return Methods::tr("Random, balanced by label");
        case Select::SimilarImage:
            return Methods::tr("Most similar pictures");
        case Select::SimilarText:
            return Methods::tr("Most similar texts");
        case Select::Mixed:
            return Methods::tr("Similar pictures and texts");
        case Select::Manual:
            return Methods::tr("The selected ones");
        case Select::All:
            return Methods::tr("All");
    }
    return {};
}

QString order_title(Order order) {
    switch (order) {
        case Order::Given:
            return Methods::tr("As in the gallery");
        case Order::Random:
            return Methods::tr("Shuffled");
        case Order::MostSimilarLast:
            return Methods::tr("Most similar last");
        case Order::MostSimilarFirst:
            return Methods::tr("Most similar first");
    }
    return {};
}

void add_selects(QComboBox& box) {
    for (const Select select : {Select::Random, Select::Balanced, Select::SimilarImage,
                                Select::SimilarText, Select::Mixed, Select::Manual, Select::All}) {
        box.addItem(select_title(select), int(select));
    }
}

void add_orders(QComboBox& box) {
    for (const Order order :
         {Order::Given, Order::Random, Order::MostSimilarLast, Order::MostSimilarFirst}) {
        box.addItem(order_title(order), int(order));
    }
}

}  // namespace aim::ui
