// A data set into a gallery, where its layout has to be said: annotations, split, folder of the
// pictures.
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QTimer;

namespace aim::ui {

class SourceFields;
class Workbench;

class ImportDialog : public QDialog {
    Q_OBJECT

public:
    // Into the gallery that is chosen, which is called `gallery`.
    ImportDialog(Workbench& workbench, const QString& gallery, QWidget* parent = nullptr);

    void import();

private:
    void choose_again();
    void look_at_source();

    Workbench& workbench_;
    SourceFields* source_;
    QLabel* found_;
    QPushButton* import_;
    QTimer* look_;
    quint64 token_ = 0;  // the newest look at the source wins
};

}  // namespace aim::ui
